package dev.fakedrs.drs.web;

import dev.fakedrs.contract.Deviation;
import dev.fakedrs.contract.Operation;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.drs.json.RequestBodyBinder;
import dev.fakedrs.drs.json.RequestBodyBinder.JsonText;
import dev.fakedrs.drs.json.StrictJsonBody;
import dev.fakedrs.project.Project;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;

/** A controller's method that is one of the vendor's operations: what it takes and gives is worked out once, at the start. */
public final class OperationMethod extends HandlerMethod {

    private final Operation operation;
    private final Argument[] arguments;

    OperationMethod(Object controller, Method method, Operation operation, RequestBodyBinder reader) {
        super(controller, method);
        this.operation = operation;
        this.arguments = Stream.of(getMethodParameters())
                .map(parameter -> argument(parameter, reader))
                .toArray(Argument[]::new);
        ReflectionUtils.makeAccessible(getBridgedMethod());
    }

    public Operation operation() {
        return operation;
    }

    /** The answer's status where all is well. */
    HttpStatusCode status() {
        return Objects.requireNonNullElse(getResponseStatus(), HttpStatus.OK);
    }

    /**
     * Calls it.
     *
     * @param path what the call has in the places of the operation's path
     */
    Object call(DrsExchange exchange, Map<?, ?> path) throws Exception {
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = arguments[i].of(exchange, path);
        }
        try {
            return getBridgedMethod().invoke(getBean(), values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof Exception failure) {
                throw failure;
            }
            throw e;
        }
    }

    /** It has its controller already, unlike those of Spring that have but a bean's name. */
    @Override
    public HandlerMethod createWithResolvedBean() {
        return this;
    }

    /** What it takes is validated by who reads it. */
    @Override
    public HandlerMethod createWithValidateFlags() {
        return this;
    }

    private static Argument argument(MethodParameter parameter, RequestBodyBinder reader) {
        Class<?> type = parameter.getParameterType();
        PathVariable variable = parameter.getParameterAnnotation(PathVariable.class);
        if (variable != null) {
            String name = variable.value();
            return (exchange, path) -> Objects.requireNonNull(path.get(name));
        }
        if (parameter.hasParameterAnnotation(StrictJsonBody.class)) {
            return (exchange, path) -> body(exchange, type, reader);
        }
        if (type == Project.class) {
            return (exchange, path) -> exchange.project();
        }
        if (type == DrsExchange.class) {
            return (exchange, path) -> exchange;
        }
        throw new IllegalStateException("Nobody knows what to give for " + parameter);
    }

    private static Object body(DrsExchange exchange, Class<?> type, RequestBodyBinder reader) {
        JsonText json = RequestBodyBinder.parse(exchange.body().decoded());
        if (json.mode() != null) {
            exchange.mode(json.mode());
        }
        return reader.bind(
                json,
                type,
                field -> exchange.addDeviation(
                        Deviation.FIELD_UNREAD, "The field " + field + " is not one of this operation's"));
    }

    /** Finds what a parameter is given. */
    @FunctionalInterface
    private interface Argument {
        Object of(DrsExchange exchange, Map<?, ?> path);
    }
}
