/** Suggestions for misspelt names. */
@NullMarked
package dev.fakedrs.spelling;

import org.jspecify.annotations.NullMarked;
