/** Checks tokens and signatures. */
@NullMarked
package dev.fakedrs.auth;

import org.jspecify.annotations.NullMarked;
