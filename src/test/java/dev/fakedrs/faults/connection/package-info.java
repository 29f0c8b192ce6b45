/** What clients hold open, and what the server holds for them. */
@NullMarked
package dev.fakedrs.faults.connection;

import org.jspecify.annotations.NullMarked;
