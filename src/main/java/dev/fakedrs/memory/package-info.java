/** How much of the heap callers may fill. */
@NullMarked
package dev.fakedrs.memory;

import org.jspecify.annotations.NullMarked;
