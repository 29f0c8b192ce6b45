/** The journals: calls and responses without secrets. */
@NullMarked
package dev.fakedrs.journal;

import org.jspecify.annotations.NullMarked;
