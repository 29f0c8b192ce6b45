/** Jobs are created, started, paused, resumed, stopped and deleted. */
@NullMarked
package dev.fakedrs.api.lifecycle;

import org.jspecify.annotations.NullMarked;
