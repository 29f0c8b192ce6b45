/** The parameters of a job's databases. */
@NullMarked
package dev.fakedrs.drs.parameter;

import org.jspecify.annotations.NullMarked;
