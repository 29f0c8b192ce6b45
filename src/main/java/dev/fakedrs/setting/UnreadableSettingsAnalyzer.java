package dev.fakedrs.setting;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.json.JsonParseException;
import org.springframework.core.NestedExceptionUtils;
import org.yaml.snakeyaml.error.YAMLException;

/** Reports a settings file or variable that cannot be parsed. */
final class UnreadableSettingsAnalyzer extends AbstractFailureAnalyzer<RuntimeException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, RuntimeException failure) {
        Throwable reason = NestedExceptionUtils.getMostSpecificCause(failure);
        if (findCause(failure, JsonParseException.class) != null) {
            return new FailureAnalysis(
                    "spring.application.json (SPRING_APPLICATION_JSON) is not JSON: " + reason.getMessage(),
                    "Correct it, or set the properties in another way.",
                    failure);
        }
        return findCause(failure, YAMLException.class) == null
                ? null
                : new FailureAnalysis(
                        "A file of settings is not YAML: " + reason.getMessage(),
                        "Correct the file application.yaml in the program's working directory.",
                        failure);
    }
}
