/** The main program and its messages at startup. */
@NullMarked
package dev.fakedrs;

import org.jspecify.annotations.NullMarked;
