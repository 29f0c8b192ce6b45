/** What can go wrong: the documented codes, the rules that refuse a call, and the refusal itself. */
@NullMarked
package dev.fakedrs.error;

import org.jspecify.annotations.NullMarked;
