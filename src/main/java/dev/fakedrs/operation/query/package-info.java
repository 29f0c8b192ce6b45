/** Jobs are found, listed and shown. */
@NullMarked
package dev.fakedrs.operation.query;

import org.jspecify.annotations.NullMarked;
