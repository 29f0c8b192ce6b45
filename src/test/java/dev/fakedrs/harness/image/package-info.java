/** The emulator as its image has it, without a container: what is made of the jar, and how it is started. */
@NullMarked
package dev.fakedrs.harness.image;

import org.jspecify.annotations.NullMarked;
