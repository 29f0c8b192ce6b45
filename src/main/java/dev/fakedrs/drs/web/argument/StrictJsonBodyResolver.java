package dev.fakedrs.drs.web.argument;

import dev.fakedrs.contract.rule.Deviation;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.drs.json.RequestBodyBinder;
import dev.fakedrs.drs.json.RequestBodyBinder.JsonText;
import dev.fakedrs.drs.json.StrictJsonBody;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads the body of a call. The whole body is parsed before it is bound, so that a body with broken JSON is reported as such
 * and not by one of its fields.
 */
public final class StrictJsonBodyResolver implements HandlerMethodArgumentResolver {

    private final RequestBodyBinder binder;

    public StrictJsonBodyResolver(RequestBodyBinder binder) {
        this.binder = binder;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(StrictJsonBody.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        DrsExchange exchange =
                DrsExchange.of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
        JsonText json = RequestBodyBinder.parse(exchange.body().decoded());
        if (json.mode() != null) {
            exchange.mode(json.mode());
        }
        return binder.bind(
                json,
                parameter.getParameterType(),
                field -> exchange.addDeviation(
                        Deviation.FIELD_UNREAD, "The field " + field + " is not one of this operation's"));
    }
}
