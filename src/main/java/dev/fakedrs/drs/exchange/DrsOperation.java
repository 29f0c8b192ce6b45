package dev.fakedrs.drs.exchange;

import dev.fakedrs.contract.Operation;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names the operation that a controller method implements. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface DrsOperation {
    Operation value();
}
