/** The identity service's door: versions, tokens, projects, domains, and the catalogue. */
@NullMarked
package dev.fakedrs.iam;

import org.jspecify.annotations.NullMarked;
