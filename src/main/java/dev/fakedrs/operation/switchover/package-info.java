/** The dual virtual IP switchover, and its rules. */
@NullMarked
package dev.fakedrs.operation.switchover;

import org.jspecify.annotations.NullMarked;
