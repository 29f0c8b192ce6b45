/** Real clients of the API: the vendor's Java SDK, captured calls, and what the service was seen to answer. */
@NullMarked
package dev.fakedrs.drs.client;

import org.jspecify.annotations.NullMarked;
