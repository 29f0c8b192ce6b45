/** Constraints of request fields that Jakarta and Hibernate Validator do not have. */
@NullMarked
package dev.fakedrs.drs.json.constraint;

import org.jspecify.annotations.NullMarked;
