/** How fast starts and calls are, beside other servers. */
@NullMarked
package dev.fakedrs.benchmark.calls;

import org.jspecify.annotations.NullMarked;
