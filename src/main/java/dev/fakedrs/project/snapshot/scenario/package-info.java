/** Scenarios as documents. */
@NullMarked
package dev.fakedrs.project.snapshot.scenario;

import org.jspecify.annotations.NullMarked;
