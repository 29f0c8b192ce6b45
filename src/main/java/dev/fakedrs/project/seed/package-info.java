/** The file that new projects are filled from. */
@NullMarked
package dev.fakedrs.project.seed;

import org.jspecify.annotations.NullMarked;
