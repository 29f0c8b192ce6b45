/** Jobs are listed and shown. */
@NullMarked
package dev.fakedrs.drs.query;

import org.jspecify.annotations.NullMarked;
