/** Batch calls: each item is answered on its own. */
@NullMarked
package dev.fakedrs.api.batch;

import org.jspecify.annotations.NullMarked;
