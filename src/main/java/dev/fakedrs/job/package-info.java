/** Jobs as they stand at any instant, and where they are kept. Knows no HTTP, and no rules of who may do what. */
@NullMarked
package dev.fakedrs.job;

import org.jspecify.annotations.NullMarked;
