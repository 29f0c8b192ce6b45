/** The store of a project's jobs. */
@NullMarked
package dev.fakedrs.job.store;

import org.jspecify.annotations.NullMarked;
