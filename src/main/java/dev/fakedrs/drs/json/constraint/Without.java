package dev.fakedrs.drs.json.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which characters a text may not have. */
@Constraint(validatedBy = Without.Checked.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Without {
    String value();

    String message() default "has a character that it may not have";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Tells whether a text has none of them. */
    final class Checked implements ConstraintValidator<Without, String> {

        private String forbidden = "";

        @Override
        public void initialize(Without constraint) {
            forbidden = constraint.value();
        }

        @Override
        public boolean isValid(@Nullable String text, ConstraintValidatorContext context) {
            return text == null || found(text, forbidden).isEmpty();
        }

        /** Those of some characters that a text has. */
        public static String found(String text, String characters) {
            return characters
                    .chars()
                    .filter(character -> text.indexOf(character) >= 0)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining(" "));
        }
    }
}
