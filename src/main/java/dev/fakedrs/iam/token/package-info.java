/** Tokens: who gets one, and what it says. */
@NullMarked
package dev.fakedrs.iam.token;

import org.jspecify.annotations.NullMarked;
