/** Parts of requests that several operations share. */
@NullMarked
package dev.fakedrs.drs.model;

import org.jspecify.annotations.NullMarked;
