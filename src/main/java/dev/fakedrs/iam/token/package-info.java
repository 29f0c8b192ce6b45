/** Logins and tokens. */
@NullMarked
package dev.fakedrs.iam.token;

import org.jspecify.annotations.NullMarked;
