/** Comparisons of the source and the destination of a job. */
@NullMarked
package dev.fakedrs.drs.comparison;

import org.jspecify.annotations.NullMarked;
