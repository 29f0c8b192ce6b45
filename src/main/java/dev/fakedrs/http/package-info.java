/** What the APIs share of HTTP: the bodies of calls, and their connections. */
@NullMarked
package dev.fakedrs.http;

import org.jspecify.annotations.NullMarked;
