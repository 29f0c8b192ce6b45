package dev.fakedrs.project.seed;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Reports an invalid seed file in a few lines instead of a stack trace. */
class InvalidSeedFileFailureAnalyzer extends AbstractFailureAnalyzer<InvalidSeedFileException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidSeedFileException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Correct it, or set another file with fake-drs.seed-file (FAKE_DRS_SEED_FILE). docs/seed-file.md describes the format.",
                cause);
    }
}
