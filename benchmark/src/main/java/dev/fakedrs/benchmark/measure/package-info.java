/** Time, CPU and memory, as Linux tells them, and whether they are good. */
@NullMarked
package dev.fakedrs.benchmark.measure;

import org.jspecify.annotations.NullMarked;
