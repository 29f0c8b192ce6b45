/** A running job's speed, passwords and progress. */
@NullMarked
package dev.fakedrs.operation.transfer;

import org.jspecify.annotations.NullMarked;
