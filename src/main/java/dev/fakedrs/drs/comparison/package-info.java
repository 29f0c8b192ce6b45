/** Source and destination of a job are compared. */
@NullMarked
package dev.fakedrs.drs.comparison;

import org.jspecify.annotations.NullMarked;
