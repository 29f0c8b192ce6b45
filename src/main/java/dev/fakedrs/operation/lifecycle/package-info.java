/** Jobs are created, started, paused, resumed, stopped and deleted. */
@NullMarked
package dev.fakedrs.operation.lifecycle;

import org.jspecify.annotations.NullMarked;
