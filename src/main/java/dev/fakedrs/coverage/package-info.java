/** Which parts of the contract the calls of a project have covered. */
@NullMarked
package dev.fakedrs.coverage;

import org.jspecify.annotations.NullMarked;
