/** The documents of the API, and every call that they describe. */
@NullMarked
package dev.fakedrs.drs.document;

import org.jspecify.annotations.NullMarked;
