package dev.fakedrs.drs.web.argument;

import dev.fakedrs.drs.exchange.DrsExchange;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves a parameter of a controller method from the exchange, by the parameter's type. */
public final class DrsArgumentResolver implements HandlerMethodArgumentResolver {

    private final Class<?> type;
    private final Function<DrsExchange, Object> value;

    public DrsArgumentResolver(Class<?> type, Function<DrsExchange, Object> value) {
        this.type = type;
        this.value = value;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == type;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest call = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        return value.apply(DrsExchange.of(call));
    }
}
