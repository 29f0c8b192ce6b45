/** Jobs and their state at any instant. This package knows neither HTTP nor the rules of operations. */
@NullMarked
package dev.fakedrs.job;

import org.jspecify.annotations.NullMarked;
