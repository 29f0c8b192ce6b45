/** Jobs are set up and checked before their start. */
@NullMarked
package dev.fakedrs.operation.configuration;

import org.jspecify.annotations.NullMarked;
