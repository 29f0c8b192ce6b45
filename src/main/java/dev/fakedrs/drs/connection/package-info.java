/** Tests of the connections to a job's databases. */
@NullMarked
package dev.fakedrs.drs.connection;

import org.jspecify.annotations.NullMarked;
