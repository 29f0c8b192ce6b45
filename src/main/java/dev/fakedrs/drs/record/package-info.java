/** Records calls of the DRS API in journal, log, metrics and coverage. */
@NullMarked
package dev.fakedrs.drs.record;

import org.jspecify.annotations.NullMarked;
