/** Rules of the DRS API: what each asks, which code refuses it, and where it comes from. */
@NullMarked
package dev.fakedrs.contract.rule;

import org.jspecify.annotations.NullMarked;
