/** A project's world: its clock, its jobs, its scenarios, its tokens. Knows no HTTP. */
@NullMarked
package dev.fakedrs.world;

import org.jspecify.annotations.NullMarked;
