/** Limits for the heap memory that callers can use. */
@NullMarked
package dev.fakedrs.memory;

import org.jspecify.annotations.NullMarked;
