/** A project's clock: the only place that time comes from. */
@NullMarked
package dev.fakedrs.clock;

import org.jspecify.annotations.NullMarked;
