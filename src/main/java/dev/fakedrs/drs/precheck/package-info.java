/** Jobs are checked before their start. */
@NullMarked
package dev.fakedrs.drs.precheck;

import org.jspecify.annotations.NullMarked;
