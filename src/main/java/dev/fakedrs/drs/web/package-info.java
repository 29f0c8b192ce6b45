/** Receives calls of the DRS API and sends their responses. */
@NullMarked
package dev.fakedrs.drs.web;

import org.jspecify.annotations.NullMarked;
