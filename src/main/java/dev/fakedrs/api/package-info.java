/** The vendor's door: what every operation shares. Each topic's operations have a room below. */
@NullMarked
package dev.fakedrs.api;

import org.jspecify.annotations.NullMarked;
