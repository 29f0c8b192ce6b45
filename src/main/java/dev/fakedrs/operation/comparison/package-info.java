/** The two sides of a job are compared. */
@NullMarked
package dev.fakedrs.operation.comparison;

import org.jspecify.annotations.NullMarked;
