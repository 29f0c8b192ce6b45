/** Request bodies and connections, for all APIs. */
@NullMarked
package dev.fakedrs.http;

import org.jspecify.annotations.NullMarked;
