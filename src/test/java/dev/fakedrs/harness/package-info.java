/** What tests over real HTTP share: a client that checks every answer against the OpenAPI document. */
@NullMarked
package dev.fakedrs.harness;

import org.jspecify.annotations.NullMarked;
