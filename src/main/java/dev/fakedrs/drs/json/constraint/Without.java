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

/** Names the characters that a text must not contain. */
@Constraint(validatedBy = Without.Checked.class)
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Without {
    String value();

    String message() default "contains a forbidden character";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks that a text contains none of the characters. */
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

        /** Returns the forbidden characters that occur in a text. */
        public static String found(String text, String characters) {
            return characters
                    .chars()
                    .filter(character -> text.indexOf(character) >= 0)
                    .mapToObj(Character::toString)
                    .collect(Collectors.joining(" "));
        }
    }
}
