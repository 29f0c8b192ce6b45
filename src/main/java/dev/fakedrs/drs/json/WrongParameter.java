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

/** Says which parameter is wrong, what was sent for it unless that is a secret, and what may be. */
public final class WrongParameter {

    private static final String AN_OBJECT = "{...}";
    private static final String A_LIST = "[...]";

    private WrongParameter() {}

    /**
     * A parameter with a wrong value.
     *
     * @param value what was sent; null where that says nothing
     * @param allowed what may be; null where nobody can say it in short
     */
    public static DrsException exception(String name, @Nullable Object value, @Nullable String allowed) {
        DrsException refusal = RequestRule.PARAMETER_INVALID.exception(name);
        if (value != null && !Secrets.isName(name)) {
            refusal.sentDetail("value", value);
        }
        return allowed == null ? refusal : refusal.detail("allowed", allowed);
    }

    /** A value of the wrong type, or that is none of an enum's. */
    static DrsException exception(String name, JacksonException e) {
        return e instanceof InvalidFormatException wrong
                ? exception(name, wrong.getValue(), nameOf(wrong.getTargetType()))
                : exception(name, null, null);
    }

    /** A value that breaks a rule. */
    static DrsException exception(String name, ConstraintViolation<?> violation) {
        Object value = violation.getInvalidValue();
        boolean shown = value instanceof String || value instanceof Number || value instanceof Boolean;
        Object list = value instanceof Collection<?> items ? items.size() + " items" : null;
        return exception(name, shown ? value : list, allowedBy(violation));
    }

    /** What a parser is at, in short. */
    static String valueAt(JsonParser parser) {
        JsonToken token = parser.currentToken();
        return token == JsonToken.START_OBJECT
                ? AN_OBJECT
                : token == JsonToken.START_ARRAY ? A_LIST : String.valueOf(parser.getValueAsString());
    }

    /** What was sent, in short. */
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
