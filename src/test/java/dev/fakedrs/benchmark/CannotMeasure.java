package dev.fakedrs.benchmark;

/** Why there are no figures, in a sentence for whoever runs the benchmark. */
final class CannotMeasure extends RuntimeException {

    private static final long serialVersionUID = 1;

    CannotMeasure(String sentence) {
        super(sentence);
    }
}
