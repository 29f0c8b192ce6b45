/** The data of one project id: jobs, clock, scenarios, journal and tokens. */
@NullMarked
package dev.fakedrs.project;

import org.jspecify.annotations.NullMarked;
