package dev.fakedrs.drs.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The body of a call, as the vendor reads it: one JSON object in UTF-8, in which nothing at all and null count as {@code {}}.
 * It is bound and validated only when all of it has been found to be JSON.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface StrictJsonBody {}
