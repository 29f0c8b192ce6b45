/** The two sides of a job are compared. */
@NullMarked
package dev.fakedrs.api.comparison;

import org.jspecify.annotations.NullMarked;
