/** The objects and policies of a replication. */
@NullMarked
package dev.fakedrs.drs.selection;

import org.jspecify.annotations.NullMarked;
