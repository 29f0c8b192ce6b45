/** Names and configuration of jobs. */
@NullMarked
package dev.fakedrs.drs.modification;

import org.jspecify.annotations.NullMarked;
