package dev.fakedrs.project.snapshot.reading;

import dev.fakedrs.spelling.Spelling;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Translates Jackson's errors into plain messages. */
final class JacksonErrorMessages {

    /** The maximum edit distance of a suggestion. It is at most half of the word's length, and 1 for a code with digits. */
    private static final int NEAR = 3;

    private static final int MAX_SHOWN_LENGTH = 100;

    private JacksonErrorMessages() {}

    static InvalidSnapshotException explain(JacksonException error) {
        TokenStreamLocation location = error.getLocation();
        // Jackson gives the end of the object for an unknown field. The line of the field itself is found later.
        boolean elsewhere = location == null || error instanceof UnrecognizedPropertyException;
        int line = elsewhere ? 0 : Math.max(location.getLineNr(), 0);
        if (error.getCause() instanceof InvalidSnapshotException known) {
            return new InvalidSnapshotException(fieldOf(error.getPath()) + known.field(), known.reason(), line);
        }
        return new InvalidSnapshotException(fieldOf(error.getPath()), reasonOf(error), line);
    }

    private static String reasonOf(JacksonException error) {
        if (error instanceof UnrecognizedPropertyException unknown) {
            List<String> fields = known(unknown.getKnownPropertyIds());
            return "unknown field; known here are " + String.join(", ", fields)
                    + nearest(unknown.getPropertyName(), fields);
        }
        if (error instanceof InvalidFormatException wrong
                && wrong.getTargetType().isEnum()) {
            List<String> allowed = Arrays.stream(wrong.getTargetType().getEnumConstants())
                    .map(Object::toString)
                    .toList();
            return "'" + shown(wrong.getValue()) + "' is not one of " + String.join(", ", allowed)
                    + nearest(String.valueOf(wrong.getValue()), allowed);
        }
        if (error instanceof InvalidFormatException wrong) {
            return "'" + shown(wrong.getValue()) + "' is not valid: expected " + nameOf(wrong.getTargetType());
        }
        if (error.getOriginalMessage().startsWith("Trailing token")) {
            return "there is more text after the document";
        }
        if (error instanceof MismatchedInputException && error.getPath().isEmpty()) {
            return "the document is empty, or is no object";
        }
        if (error instanceof MismatchedInputException wrong) {
            return "must be " + nameOf(wrong.getTargetType());
        }
        if (error.getCause() instanceof NullPointerException) {
            return "has an empty element in one of its lists or maps";
        }
        return error.getOriginalMessage();
    }

    private static List<String> known(@Nullable Collection<Object> ids) {
        return ids == null
                ? List.of()
                : ids.stream().map(Object::toString).sorted().toList();
    }

    private static String nearest(String word, List<String> allowed) {
        boolean code = word.chars().anyMatch(Character::isDigit);
        return Spelling.nearest(word, allowed, code ? 1 : Math.min(NEAR, word.length() / 2))
                .map(name -> "; did you mean " + name + "?")
                .orElse("");
    }

    /** Returns the value of a field, shortened to a readable length. */
    private static String shown(@Nullable Object written) {
        String text = String.valueOf(written);
        return text.length() > MAX_SHOWN_LENGTH ? text.substring(0, MAX_SHOWN_LENGTH) + "…" : text;
    }

    private static String nameOf(@Nullable Class<?> type) {
        if (type == null) {
            return "of another type";
        }
        return switch (type.getSimpleName()) {
            case "String" -> "a text (in quotes if it looks like a number)";
            case "Boolean", "boolean" -> "true or false";
            case "Integer", "int", "Long", "long" -> "a whole number";
            case "Double", "double" -> "a number";
            case "DelaySnapshot" -> "a duration in ISO 8601, such as PT2S, or an object";
            case "Instant" -> "an instant in ISO 8601 from 1970 to 9999, such as 2026-03-02T08:15:41Z";
            case "Duration" -> "a duration in ISO 8601, such as PT30S";
            default -> nameOfOther(type);
        };
    }

    private static String nameOfOther(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + String.join(", ", names(type));
        }
        return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
    }

    private static String fieldOf(List<Reference> path) {
        StringBuilder field = new StringBuilder();
        for (Reference step : path) {
            if (step.getPropertyName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(shown(step.getPropertyName()));
            }
        }
        return field.toString();
    }
}
