/** The rules of the DRS API with their conditions, error codes and sources. */
@NullMarked
package dev.fakedrs.contract.rule;

import org.jspecify.annotations.NullMarked;
