/** The configuration of a job before its start. */
@NullMarked
package dev.fakedrs.job.setup;

import org.jspecify.annotations.NullMarked;
