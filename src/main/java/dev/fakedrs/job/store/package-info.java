/** Keeps the jobs of a project. */
@NullMarked
package dev.fakedrs.job.store;

import org.jspecify.annotations.NullMarked;
