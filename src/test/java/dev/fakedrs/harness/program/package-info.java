/** The program that tests call: in their own process, or as a program of its own. */
@NullMarked
package dev.fakedrs.harness.program;

import org.jspecify.annotations.NullMarked;
