package dev.fakedrs.api;

import dev.fakedrs.api.wire.WireReader;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import tools.jackson.databind.node.ObjectNode;

/** Gives a controller's method what is marked {@link JsonBody}. */
@Component
class JsonBodyReader implements HandlerMethodArgumentResolver {

    private final WireReader reader;

    JsonBodyReader(WireReader reader) {
        this.reader = reader;
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
        ObjectNode object = WireReader.parse(exchange.body());
        if (object.path("mode").isString()) {
            exchange.mode(object.get("mode").asString());
        }
        return reader.bind(object, parameter.getParameterType(), exchange::deviates);
    }
}
