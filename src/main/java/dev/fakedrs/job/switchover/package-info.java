/** A dual virtual IP switchover, and the addresses that it moves. */
@NullMarked
package dev.fakedrs.job.switchover;

import org.jspecify.annotations.NullMarked;
