/** Checks and executes commands on jobs. */
@NullMarked
package dev.fakedrs.drs.command;

import org.jspecify.annotations.NullMarked;
