/** Reads the file from which new projects are filled. */
@NullMarked
package dev.fakedrs.project.seed;

import org.jspecify.annotations.NullMarked;
