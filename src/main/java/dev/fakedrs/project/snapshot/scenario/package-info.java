/** Snapshots of scenarios. */
@NullMarked
package dev.fakedrs.project.snapshot.scenario;

import org.jspecify.annotations.NullMarked;
