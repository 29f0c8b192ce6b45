/** Discovery for clients: versions, the catalogue, projects and domains. */
@NullMarked
package dev.fakedrs.iam.catalog;

import org.jspecify.annotations.NullMarked;
