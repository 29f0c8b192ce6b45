package dev.fakedrs.setting;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports each unknown setting in one line. */
final class WrongSettingsAnalyzer extends AbstractFailureAnalyzer<WrongSettings> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, WrongSettings cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Mend or remove what is named there; java -jar fake-drs.jar --help lists all settings.",
                cause);
    }
}
