/** What somebody may have meant who misspelt a name. */
@NullMarked
package dev.fakedrs.spelling;

import org.jspecify.annotations.NullMarked;
