package dev.fakedrs.journal.redaction;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Finds the secrets of a call's headers wherever they come again. */
final class KnownSecrets {

    private static final int SHORTEST = 6;

    /** Shorter parts of a header may be words of its form. */
    private static final int SHORTEST_PART = 8;

    private static final int MAX_SECRETS = 32;

    /** What begins with so many characters of a secret is taken for it, up to the end of the word. */
    private static final int LOOK_AT = 16;

    private static final Pattern SEPARATOR = Pattern.compile("[\\s,;=]+");
    private static final String REST_OF_WORD = "[^\\s\"\\\\]*+";

    /** How they begin. A longer one comes before one that it begins with. */
    private final Set<String> starts = new TreeSet<>(Comparator.reverseOrder());

    /** Adds the value of a header that is a secret, and its parts. */
    void addHeader(String value) {
        add(value.strip(), SHORTEST);
        if (value.length() >= SHORTEST_PART) {
            SEPARATOR
                    .splitAsStream(value)
                    .takeWhile(part -> !areTooMany())
                    .filter(part -> !ContractNames.haveHeader(part))
                    .forEach(part -> add(part, SHORTEST_PART));
        }
    }

    private void add(String secret, int least) {
        if (secret.length() >= least && !areTooMany()) {
            starts.add(secret.substring(0, Math.min(secret.length(), LOOK_AT)));
        }
    }

    /** Tells whether there are more than are looked for. */
    boolean areTooMany() {
        return starts.size() > MAX_SECRETS;
    }

    /** Returns a text without them. */
    String removeFrom(String text) {
        String rest = text;
        for (String start : starts) {
            if (rest.contains(start)) {
                String regex = Pattern.quote(start) + (start.length() < LOOK_AT ? "" : REST_OF_WORD);
                rest = rest.replaceAll(regex, SecretRedactor.BLOT);
            }
        }
        return rest;
    }
}
