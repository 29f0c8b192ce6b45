package dev.fakedrs.api;

import dev.fakedrs.world.World;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Gives a controller's method the exchange, its world, and the language of its texts. */
@Component
final class CallArguments implements HandlerMethodArgumentResolver {

    private static final Set<Class<?>> GIVEN = Set.of(World.class, Exchange.class, Language.class);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return GIVEN.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer mavContainer,
            NativeWebRequest webRequest,
            @Nullable WebDataBinderFactory binderFactory) {
        HttpServletRequest request = Objects.requireNonNull(webRequest.getNativeRequest(HttpServletRequest.class));
        if (parameter.getParameterType() == Language.class) {
            return Language.of(request);
        }
        Exchange exchange = Exchange.of(request);
        return parameter.getParameterType() == World.class ? exchange.world() : exchange;
    }
}
