/** A world as a document: the world file, and what {@code /__admin} takes and gives. One format, read strictly. */
@NullMarked
package dev.fakedrs.world.document;

import org.jspecify.annotations.NullMarked;
