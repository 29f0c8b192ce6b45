/** The kit, used as its users do: with a server in a process of its own. */
@NullMarked
package dev.fakedrs.testing;

import org.jspecify.annotations.NullMarked;
