/** Reads documents strictly, and reports errors with their lines. */
@NullMarked
package dev.fakedrs.project.snapshot.reading;

import org.jspecify.annotations.NullMarked;
