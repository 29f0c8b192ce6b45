/** Connections to a job's databases are tested. */
@NullMarked
package dev.fakedrs.drs.connection;

import org.jspecify.annotations.NullMarked;
