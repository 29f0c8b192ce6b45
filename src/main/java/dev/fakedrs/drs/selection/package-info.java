/** What of a database is replicated, and how. */
@NullMarked
package dev.fakedrs.drs.selection;

import org.jspecify.annotations.NullMarked;
