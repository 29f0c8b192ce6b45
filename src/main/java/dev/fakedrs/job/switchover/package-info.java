/** Dual virtual IP switchovers and their addresses. */
@NullMarked
package dev.fakedrs.job.switchover;

import org.jspecify.annotations.NullMarked;
