/** Parameters of a job's databases are compared and changed. */
@NullMarked
package dev.fakedrs.drs.parameter;

import org.jspecify.annotations.NullMarked;
