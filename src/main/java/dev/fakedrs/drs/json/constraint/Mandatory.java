package dev.fakedrs.drs.json.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** Marks a mandatory parameter. If it is missing or blank, the call is rejected because of an empty parameter. */
@Constraint(validatedBy = Mandatory.Given.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Mandatory {
    String message() default "is empty";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks that a parameter is present and not blank. */
    final class Given implements ConstraintValidator<Mandatory, Object> {
        @Override
        public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
            return value != null && !(value instanceof String text && text.isBlank());
        }
    }
}
