/** Snapshots of a project, for export, import and the seed file. */
@NullMarked
package dev.fakedrs.project.snapshot;

import org.jspecify.annotations.NullMarked;
