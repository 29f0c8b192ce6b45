/** Speed, passwords and progress of running jobs. */
@NullMarked
package dev.fakedrs.drs.transfer;

import org.jspecify.annotations.NullMarked;
