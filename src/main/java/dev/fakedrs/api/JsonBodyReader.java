package dev.fakedrs.api;

import dev.fakedrs.error.Refusal;
import dev.fakedrs.error.RequestRule;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JacksonException.Reference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads what is marked {@link JsonBody}: rows 7 to 9 of the decision table. */
@Component
class JsonBodyReader implements HandlerMethodArgumentResolver {

    private static final JsonMapper MAPPER = WireMapper.create();

    private final Validator validator;

    JsonBodyReader(Validator validator) {
        this.validator = validator;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(JsonBody.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer mavContainer,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binderFactory) {
        Exchange exchange = Exchange.of(Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class)));
        ObjectNode object = parse(exchange.body());
        if (object.path("mode").isString()) {
            exchange.mode(object.get("mode").asString());
        }
        Object bound = bind(object, parameter.getParameterType(), exchange);
        for (ConstraintViolation<Object> violation : validator.validate(bound)) {
            throw refusalOf(violation);
        }
        return bound;
    }

    private static ObjectNode parse(byte[] body) {
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

    private static Object bind(ObjectNode object, Class<?> type, Exchange exchange) {
        try {
            return MAPPER.readerFor(type)
                    .withAttribute(WireMapper.UNREAD, (WireMapper.Unread) exchange::deviates)
                    .readValue(object);
        } catch (JacksonException e) {
            throw RequestRule.PARAMETER_INVALID.refuse(nameOf(e.getPath()));
        }
    }

    private static Refusal refusalOf(ConstraintViolation<?> violation) {
        boolean missing = violation.getConstraintDescriptor().getAnnotation() instanceof Mandatory;
        String name = WireMapper.nameOf(violation.getPropertyPath().toString());
        return missing ? RequestRule.PARAMETER_EMPTY.refuse(name) : RequestRule.PARAMETER_INVALID.refuse(name);
    }

    private static String nameOf(List<Reference> path) {
        return path.isEmpty()
                ? "body"
                : String.valueOf(path.get(path.size() - 1).getPropertyName());
    }
}
