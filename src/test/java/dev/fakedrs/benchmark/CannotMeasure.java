package dev.fakedrs.benchmark;

import dev.fakedrs.testing.image.CannotRun;

/** Why there are no figures, in a sentence for whoever runs the benchmark. */
final class CannotMeasure extends CannotRun {

    private static final long serialVersionUID = 1;

    CannotMeasure(String sentence) {
        super(sentence);
    }
}
