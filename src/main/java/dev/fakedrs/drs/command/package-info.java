/** Who may do what with a job, and how a command changes it. */
@NullMarked
package dev.fakedrs.drs.command;

import org.jspecify.annotations.NullMarked;
