/** What the emulator takes over time: memory under load, and CPU without any. */
@NullMarked
package dev.fakedrs.benchmark.soak;

import org.jspecify.annotations.NullMarked;
