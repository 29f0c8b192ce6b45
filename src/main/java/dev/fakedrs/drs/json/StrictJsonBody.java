package dev.fakedrs.drs.json;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the parameter for the request body: one JSON object in UTF-8. An empty body and null count as {@code {}}. The whole
 * body is parsed before it is bound and validated.
 */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface StrictJsonBody {}
