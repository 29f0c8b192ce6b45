/** Reads request bodies strictly. */
@NullMarked
package dev.fakedrs.drs.json;

import org.jspecify.annotations.NullMarked;
