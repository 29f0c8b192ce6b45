/** Records calls of the DRS API: journal, log, metrics and coverage. */
@NullMarked
package dev.fakedrs.drs.record;

import org.jspecify.annotations.NullMarked;
