/** How the kit calls the admin API. Not for users of the kit: it may change with every version. */
@NullMarked
package dev.fakedrs.testing.http;

import org.jspecify.annotations.NullMarked;
