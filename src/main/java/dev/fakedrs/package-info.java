/** The program, and what it says when it starts. */
@NullMarked
package dev.fakedrs;

import org.jspecify.annotations.NullMarked;
