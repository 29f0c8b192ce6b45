package dev.fakedrs.harness.image;

/** Why a program cannot be run, in a sentence for whoever wanted that. */
public class CannotRun extends RuntimeException {

    private static final long serialVersionUID = 1;

    public CannotRun(String sentence) {
        super(sentence);
    }
}
