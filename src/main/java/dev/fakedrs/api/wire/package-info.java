/** How JSON that clients send becomes a record: strict in types, and with each item of a batch on its own. */
@NullMarked
package dev.fakedrs.api.wire;

import org.jspecify.annotations.NullMarked;
