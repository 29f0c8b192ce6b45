/** Removes secrets from what the journal and the log show. */
@NullMarked
package dev.fakedrs.journal.redaction;

import org.jspecify.annotations.NullMarked;
