/** How a call of the DRS API comes in, and its answer goes out. */
@NullMarked
package dev.fakedrs.drs.web;

import org.jspecify.annotations.NullMarked;
