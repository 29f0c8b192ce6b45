/** Scenarios that tests write, and their application to calls. This package knows no HTTP. */
@NullMarked
package dev.fakedrs.scenario;

import org.jspecify.annotations.NullMarked;
