package dev.fakedrs.world;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a wrong world file in a few lines, and not as a stack trace. */
class InvalidWorldFileAnalyzer extends AbstractFailureAnalyzer<InvalidWorldFile> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidWorldFile cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Mend that, or name another file with fake-drs.world (FAKE_DRS_WORLD). The README describes the format.",
                cause);
    }
}
