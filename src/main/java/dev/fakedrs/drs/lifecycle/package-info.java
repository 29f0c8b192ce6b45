/** Jobs are created, started, paused, resumed, terminated and deleted. */
@NullMarked
package dev.fakedrs.drs.lifecycle;

import org.jspecify.annotations.NullMarked;
