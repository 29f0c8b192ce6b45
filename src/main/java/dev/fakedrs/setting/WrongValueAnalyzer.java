package dev.fakedrs.setting;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.bind.validation.ValidationErrors;
import org.springframework.boot.context.properties.source.ConfigurationProperty;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.Ordered;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.Order;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.core.env.Environment;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.FieldError;

/** Reports a wrong value in one line: the setting, the value, its origin and the expected values. */
@Order(Ordered.HIGHEST_PRECEDENCE)
final class WrongValueAnalyzer extends AbstractFailureAnalyzer<RuntimeException> {

    private final @Nullable Environment environment;

    WrongValueAnalyzer(@Nullable Environment environment) {
        this.environment = environment;
    }

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, RuntimeException failure) {
        BindValidationException violations = findCause(rootFailure, BindValidationException.class);
        if (violations != null) {
            return analysis(violations.getValidationErrors(), failure);
        }
        InvalidConfigurationPropertyValueException invalid =
                findCause(rootFailure, InvalidConfigurationPropertyValueException.class);
        if (invalid != null) {
            ConversionFailedException conversion = findCause(rootFailure, ConversionFailedException.class);
            String expected = conversion == null
                    ? null
                    : expected(conversion.getTargetType().getResolvableType());
            String reason = expected == null ? "It " + invalid.getReason() + "." : expected;
            return analysis(describe(invalid.getName(), invalid.getValue(), find(invalid.getName()), reason), failure);
        }
        BindException binding = findCause(rootFailure, BindException.class);
        ConfigurationProperty property = binding == null ? null : binding.getProperty();
        if (binding == null || property == null) {
            return null;
        }
        String expected = expected(binding.getTarget().getType());
        return expected == null
                ? null
                : analysis(describe(property.getName().toString(), property.getValue(), property, expected), failure);
    }

    private FailureAnalysis analysis(ValidationErrors violations, Throwable failure) {
        String problems = violations.getAllErrors().stream()
                .filter(FieldError.class::isInstance)
                .map(FieldError.class::cast)
                .map(error -> {
                    String name = violations.getName() + "." + DataObjectPropertyName.toDashedForm(error.getField());
                    return describe(
                            name, error.getRejectedValue(), find(name), "It " + error.getDefaultMessage() + ".");
                })
                .collect(Collectors.joining("\n"));
        return analysis(problems, failure);
    }

    private static FailureAnalysis analysis(String problems, Throwable failure) {
        return new FailureAnalysis(
                problems,
                "Mend that value, or set it if it is empty; java -jar fake-drs.jar --help lists all settings.",
                failure);
    }

    private static String describe(
            String name, @Nullable Object value, @Nullable ConfigurationProperty property, String reason) {
        String origin = property == null || property.getOrigin() == null ? "" : " (" + property.getOrigin() + ")";
        return name + origin + " is '" + (value == null ? "" : value) + "'. " + reason;
    }

    private @Nullable ConfigurationProperty find(String name) {
        if (environment == null) {
            return null;
        }
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            ConfigurationProperty property = source.getConfigurationProperty(ConfigurationPropertyName.of(name));
            if (property != null) {
                return property;
            }
        }
        return null;
    }

    private static @Nullable String expected(ResolvableType type) {
        Class<?> raw = type.resolve(Object.class);
        if (Collection.class.isAssignableFrom(raw)) {
            return expected(type.asCollection().getGeneric());
        }
        if (raw.isRecord()) {
            return "It must be given part by part, each with an index, such as [0]."
                    + raw.getRecordComponents()[0].getName() + ".";
        }
        if (raw.isEnum()) {
            return "It must be one of "
                    + Arrays.stream(raw.getEnumConstants())
                            .map(constant -> ((Enum<?>) constant).name())
                            .collect(Collectors.joining(", "))
                    + ", in capitals or small letters.";
        }
        return switch (raw.getSimpleName()) {
            case "int", "Integer" -> "It must be a whole number, up to " + Integer.MAX_VALUE + ".";
            case "long", "Long" -> "It must be a whole number, up to " + Long.MAX_VALUE + ".";
            case "boolean", "Boolean" -> "It must be true or false.";
            default ->
                raw == Duration.class
                        ? "It must be a duration, such as 500ms, 3s or PT1M."
                        : raw == DataSize.class
                                ? "It must be a size, such as 64MB."
                                : raw == InetAddress.class ? "It must be an address of this machine." : null;
        };
    }
}
