/** The scenarios that apply to the current call. */
@NullMarked
package dev.fakedrs.drs.scenario;

import org.jspecify.annotations.NullMarked;
