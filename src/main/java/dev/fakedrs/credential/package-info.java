/** What a call shows of who makes it: tokens and signatures. */
@NullMarked
package dev.fakedrs.credential;

import org.jspecify.annotations.NullMarked;
