/** The two operations of the dual virtual IP switchover. */
@NullMarked
package dev.fakedrs.api.switchover;

import org.jspecify.annotations.NullMarked;
