/** The clock of a project, which is the only source of time. */
@NullMarked
package dev.fakedrs.clock;

import org.jspecify.annotations.NullMarked;
