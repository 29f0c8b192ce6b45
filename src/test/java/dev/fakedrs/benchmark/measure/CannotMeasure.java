package dev.fakedrs.benchmark.measure;

import dev.fakedrs.testing.image.CannotRun;

/** Why there are no figures, in a sentence for whoever runs the benchmark. */
public final class CannotMeasure extends CannotRun {

    private static final long serialVersionUID = 1;

    public CannotMeasure(String sentence) {
        super(sentence);
    }
}
