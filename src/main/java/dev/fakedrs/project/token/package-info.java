/** The tokens of a project. */
@NullMarked
package dev.fakedrs.project.token;

import org.jspecify.annotations.NullMarked;
