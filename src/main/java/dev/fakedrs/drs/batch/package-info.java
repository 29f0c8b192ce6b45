/** Executes the items of a batch call one by one. */
@NullMarked
package dev.fakedrs.drs.batch;

import org.jspecify.annotations.NullMarked;
