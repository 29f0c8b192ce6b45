/** Resolvers for the parameters of controller methods. */
@NullMarked
package dev.fakedrs.drs.web.argument;

import org.jspecify.annotations.NullMarked;
