/** Jobs are listed and shown. */
@NullMarked
package dev.fakedrs.api.query;

import org.jspecify.annotations.NullMarked;
