/** What the vendor's reference says: operations, error codes, rules and their sources. */
@NullMarked
package dev.fakedrs.contract;

import org.jspecify.annotations.NullMarked;
