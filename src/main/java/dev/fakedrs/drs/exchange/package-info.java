/** The state of one call of the DRS API. */
@NullMarked
package dev.fakedrs.drs.exchange;

import org.jspecify.annotations.NullMarked;
