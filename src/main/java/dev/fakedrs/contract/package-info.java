/** The vendor's contract: operations, error codes, rules and their sources. */
@NullMarked
package dev.fakedrs.contract;

import org.jspecify.annotations.NullMarked;
