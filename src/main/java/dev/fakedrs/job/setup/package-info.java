/** How a job is configured before its start. */
@NullMarked
package dev.fakedrs.job.setup;

import org.jspecify.annotations.NullMarked;
