/** How a job is set up: its endpoints, objects, policy, speed and checks. Plain data, all of it optional. */
@NullMarked
package dev.fakedrs.job.configuration;

import org.jspecify.annotations.NullMarked;
