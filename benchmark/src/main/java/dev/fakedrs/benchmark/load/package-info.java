/** The load, which wrk makes. */
@NullMarked
package dev.fakedrs.benchmark.load;

import org.jspecify.annotations.NullMarked;
