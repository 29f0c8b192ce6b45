/** Reads documents strictly, and says at which line one is wrong. */
@NullMarked
package dev.fakedrs.project.snapshot.reading;

import org.jspecify.annotations.NullMarked;
