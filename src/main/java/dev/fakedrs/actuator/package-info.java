/** Whoever runs the process asks here: is it well, is it ready, what has it done. */
@NullMarked
package dev.fakedrs.actuator;

import org.jspecify.annotations.NullMarked;
