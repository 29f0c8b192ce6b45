/** Jobs are renamed and configured. */
@NullMarked
package dev.fakedrs.drs.modification;

import org.jspecify.annotations.NullMarked;
