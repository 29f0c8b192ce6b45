package dev.fakedrs.api;

import dev.fakedrs.api.wire.WireReader;
import dev.fakedrs.api.wire.WireReader.JsonText;
import dev.fakedrs.error.Deviation;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.world.World;
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
final class OperationMethod extends HandlerMethod {

    private final Operation operation;
    private final Argument[] arguments;

    OperationMethod(Object controller, Method method, Operation operation, WireReader reader) {
        super(controller, method);
        this.operation = operation;
        this.arguments = Stream.of(getMethodParameters())
                .map(parameter -> argument(parameter, reader))
                .toArray(Argument[]::new);
        ReflectionUtils.makeAccessible(getBridgedMethod());
    }

    Operation operation() {
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
    Object call(Exchange exchange, Map<?, ?> path) throws Exception {
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

    private static Argument argument(MethodParameter parameter, WireReader reader) {
        Class<?> type = parameter.getParameterType();
        PathVariable variable = parameter.getParameterAnnotation(PathVariable.class);
        if (variable != null) {
            String name = variable.value();
            return (exchange, path) -> Objects.requireNonNull(path.get(name));
        }
        if (parameter.hasParameterAnnotation(JsonBody.class)) {
            return (exchange, path) -> body(exchange, type, reader);
        }
        if (type == World.class) {
            return (exchange, path) -> exchange.world();
        }
        if (type == Exchange.class) {
            return (exchange, path) -> exchange;
        }
        throw new IllegalStateException("Nobody knows what to give for " + parameter);
    }

    private static Object body(Exchange exchange, Class<?> type, WireReader reader) {
        JsonText json = WireReader.parse(exchange.body().decoded());
        if (json.mode() != null) {
            exchange.mode(json.mode());
        }
        return reader.bind(
                json,
                type,
                field -> exchange.deviates(
                        Deviation.FIELD_UNREAD, "The field " + field + " is not one of this operation's"));
    }

    /** Finds what a parameter is given. */
    @FunctionalInterface
    private interface Argument {
        Object of(Exchange exchange, Map<?, ?> path);
    }
}
