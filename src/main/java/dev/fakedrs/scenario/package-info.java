/** What shall happen: scenarios that tests write, and which of them takes part in a call. Knows no HTTP. */
@NullMarked
package dev.fakedrs.scenario;

import org.jspecify.annotations.NullMarked;
