/** What the calls of a project have met of all that there is to meet. */
@NullMarked
package dev.fakedrs.coverage;

import org.jspecify.annotations.NullMarked;
