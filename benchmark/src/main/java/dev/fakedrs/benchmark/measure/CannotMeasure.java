package dev.fakedrs.benchmark.measure;

/** Why there are no figures, in a sentence for whoever runs the benchmark. */
public final class CannotMeasure extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CannotMeasure(String sentence) {
        super(sentence);
    }
}
