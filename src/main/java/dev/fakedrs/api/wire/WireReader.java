package dev.fakedrs.api.wire;

import dev.fakedrs.error.Refusal;
import dev.fakedrs.error.RequestRule;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.ContextAttributes;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what clients send: rows 7 to 9 of the decision table. */
@Component
public class WireReader {

    private static final JsonMapper MAPPER = WireMapper.create();

    /** Made ready while the rest of the start goes on. */
    private final CompletableFuture<Validator> validator = CompletableFuture.supplyAsync(WireReader::newValidator);

    /** Its messages are not shown, so it need not know the language of expressions. */
    private static Validator newValidator() {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }

    /** A body as JSON: nothing at all and null count as {@code {}}. */
    public static ObjectNode parse(byte[] body) {
        JsonNode node;
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
            node = MAPPER.readTree(text.startsWith("\uFEFF") ? text.substring(1) : text);
        } catch (CharacterCodingException | JacksonException e) {
            throw RequestRule.BODY_NOT_JSON.refuse();
        }
        if (node.isNull() || node.isMissingNode()) {
            return MAPPER.createObjectNode();
        }
        if (node instanceof ObjectNode object) {
            return object;
        }
        throw RequestRule.BODY_NOT_JSON.refuse();
    }

    /**
     * Binds JSON to a record, and validates it.
     *
     * @param unread is told of each field that nobody reads
     * @throws Refusal where a parameter is missing or wrong
     */
    public Object bind(JsonNode json, Class<?> type, Consumer<String> unread) {
        return bind(json, MAPPER.constructType(type), unread);
    }

    Object bind(JsonNode json, JavaType type, Consumer<String> unread) {
        Object bound;
        try {
            bound = MAPPER.readerFor(type)
                    .with(ContextAttributes.getEmpty()
                            .withSharedAttributes(Map.of(
                                    WireMapper.UNREAD, (WireMapper.Unread) unread::accept,
                                    WireMapper.ITEMS,
                                            (WireMapper.Items) (item, itemType) -> item(item, itemType, unread))))
                    .readValue(json);
        } catch (JacksonException e) {
            throw RequestRule.PARAMETER_INVALID.refuse(nameOf(e.getPath()));
        }
        validator.join().validate(bound).stream().min(ORDER).ifPresent(violation -> {
            throw refusalOf(violation);
        });
        return bound;
    }

    /** One item of a batch, on its own: what is wrong with it is kept with it. */
    private Batch.Item<Object> item(JsonNode json, JavaType type, Consumer<String> unread) {
        try {
            if (json.isNull() || (json.isString() && json.asString().isBlank())) {
                throw RequestRule.PARAMETER_EMPTY.refuse("jobs");
            }
            boolean fits = type.hasRawClass(String.class) ? json.isString() : json.isObject();
            if (!fits) {
                throw RequestRule.PARAMETER_INVALID.refuse("jobs");
            }
            return new Batch.Item<>(json, bind(json, type, unread), null);
        } catch (Refusal refusal) {
            return new Batch.Item<>(json, null, refusal);
        }
    }

    private static final Comparator<ConstraintViolation<Object>> ORDER = Comparator.comparing(
                    (ConstraintViolation<Object> violation) -> !isMissing(violation))
            .thenComparing(violation -> violation.getPropertyPath().toString())
            .thenComparing(violation -> violation.getConstraintDescriptor().getAnnotation() instanceof Without);

    private static Refusal refusalOf(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString().replaceAll("\\.?<[^>]*>", "");
        String name = WireMapper.nameOf(path);
        if (violation.getConstraintDescriptor().getAnnotation() instanceof Without without) {
            String found = Without.Checked.found(String.valueOf(violation.getInvalidValue()), without.value());
            return RequestRule.CHARACTERS_FORBIDDEN.refuse(found).with("parameter", name);
        }
        return isMissing(violation)
                ? RequestRule.PARAMETER_EMPTY.refuse(name)
                : RequestRule.PARAMETER_INVALID.refuse(name);
    }

    private static boolean isMissing(ConstraintViolation<?> violation) {
        return violation.getConstraintDescriptor().getAnnotation() instanceof Mandatory;
    }

    private static String nameOf(List<Reference> path) {
        return path.stream()
                .map(Reference::getPropertyName)
                .filter(name -> name != null)
                .reduce((outer, inner) -> outer + "." + inner)
                .orElse("body");
    }
}
