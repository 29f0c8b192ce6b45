package dev.fakedrs.journal.redaction;

import java.util.stream.Stream;

/** Tells which names are secrets': nobody repeats what they were given. */
public final class Secrets {

    private Secrets() {}

    /** Whether a parameter, or one that it is part of, has such a name. */
    public static boolean isName(String path) {
        return Stream.of(path.split("\\.", -1)).anyMatch(SecretNames::isOne);
    }
}
