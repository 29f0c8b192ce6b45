/** A running job's speed, passwords and progress. */
@NullMarked
package dev.fakedrs.api.transfer;

import org.jspecify.annotations.NullMarked;
