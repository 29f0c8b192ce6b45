/** What calls cost with more and more jobs, projects and scenarios. */
@NullMarked
package dev.fakedrs.benchmark.growth;

import org.jspecify.annotations.NullMarked;
