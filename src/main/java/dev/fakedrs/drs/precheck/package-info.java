/** The checks of jobs before their start. */
@NullMarked
package dev.fakedrs.drs.precheck;

import org.jspecify.annotations.NullMarked;
