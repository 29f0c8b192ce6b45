/** Who is measured, and how each is made and started. */
@NullMarked
package dev.fakedrs.benchmark.server;

import org.jspecify.annotations.NullMarked;
