/** Jobs, their switchovers and the rules of both, and where jobs are kept. Knows no HTTP. */
@NullMarked
package dev.fakedrs.job;

import org.jspecify.annotations.NullMarked;
