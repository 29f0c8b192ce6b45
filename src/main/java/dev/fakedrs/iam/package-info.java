/** The identity API: versions, tokens, projects, domains, and the catalogue. */
@NullMarked
package dev.fakedrs.iam;

import org.jspecify.annotations.NullMarked;
