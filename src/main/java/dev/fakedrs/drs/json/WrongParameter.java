package dev.fakedrs.drs.json;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.RequestRule;
import dev.fakedrs.journal.redaction.Secrets;
import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.InvalidFormatException;

/**
 * Creates exceptions for wrong parameters. They name the parameter, its value unless it is a secret, and the allowed values.
 */
public final class WrongParameter {

    private static final String AN_OBJECT = "{...}";
    private static final String A_LIST = "[...]";

    private WrongParameter() {}

    /**
     * Creates an exception for a wrong value.
     *
     * @param value the value of the parameter, or null if it does not help the caller
     * @param allowed a short description of the allowed values, or null if there is none
     */
    public static DrsException exception(String name, @Nullable Object value, @Nullable String allowed) {
        DrsException refusal = RequestRule.PARAMETER_INVALID.exception(name);
        if (value != null && !Secrets.isName(name)) {
            refusal.sentDetail("value", value);
        }
        return allowed == null ? refusal : refusal.detail("allowed", allowed);
    }

    /** Creates an exception for a value of the wrong type or outside of an enum. */
    static DrsException exception(String name, JacksonException e) {
        return e instanceof InvalidFormatException wrong
                ? exception(name, wrong.getValue(), nameOf(wrong.getTargetType()))
                : exception(name, null, null);
    }

    /** Creates an exception for a value that violates a constraint. */
    static DrsException exception(String name, ConstraintViolation<?> violation) {
        Object value = violation.getInvalidValue();
        boolean shown = value instanceof String || value instanceof Number || value instanceof Boolean;
        Object list = value instanceof Collection<?> items ? items.size() + " items" : null;
        return exception(name, shown ? value : list, allowedBy(violation));
    }

    /** Returns a short text for the value at the parser's position. */
    static String valueAt(JsonParser parser) {
        JsonToken token = parser.currentToken();
        return token == JsonToken.START_OBJECT
                ? AN_OBJECT
                : token == JsonToken.START_ARRAY ? A_LIST : String.valueOf(parser.getValueAsString());
    }

    /** Returns a short text for a JSON value. */
    public static String valueOf(JsonNode sent) {
        return sent.isObject() ? AN_OBJECT : sent.isArray() ? A_LIST : sent.asString();
    }

    private static @Nullable String allowedBy(ConstraintViolation<?> violation) {
        Map<String, Object> bounds = violation.getConstraintDescriptor().getAttributes();
        return switch (violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName()) {
            case "Pattern" -> String.valueOf(bounds.get("regexp"));
            case "CodePointLength" -> "at most " + bounds.get("max") + " characters";
            case "Size" -> "at most " + bounds.get("max") + " items";
            case "Min" -> "at least " + bounds.get("value");
            case "Max" -> "at most " + bounds.get("value");
            case "NotNull" -> "no null";
            default -> null;
        };
    }

    private static String nameOf(@Nullable Class<?> type) {
        Class<?> wanted = Objects.requireNonNullElse(type, Object.class);
        if (wanted.isEnum()) {
            return Stream.of(wanted.getEnumConstants()).map(Object::toString).collect(Collectors.joining("|"));
        }
        if (Collection.class.isAssignableFrom(wanted) || wanted == Batch.class) {
            return "a list";
        }
        return switch (wanted.getSimpleName()) {
            case "String" -> "a text";
            case "Boolean", "boolean" -> "true|false";
            case "Integer", "int", "Long", "long" -> "a whole number";
            default -> "an object";
        };
    }
}
