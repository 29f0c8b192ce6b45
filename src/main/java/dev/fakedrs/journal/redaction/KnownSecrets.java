package dev.fakedrs.journal.redaction;

import java.util.Comparator;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

    /** A longer one comes before one that it begins with. */
    private final Set<String> secrets = new TreeSet<>(Comparator.reverseOrder());

    private @Nullable Pattern pattern;

    /** Adds the value of a header that is a secret, and its parts. */
    void addHeader(String value) {
        add(value.strip(), SHORTEST);
        if (value.length() >= SHORTEST_PART) {
            SEPARATOR
                    .splitAsStream(value)
                    .filter(part -> !ContractNames.haveHeader(part))
                    .takeWhile(part -> !areTooMany())
                    .forEach(part -> add(part, SHORTEST_PART));
        }
    }

    private void add(String secret, int least) {
        if (secret.length() >= least && !areTooMany()) {
            secrets.add(secret);
            pattern = null;
        }
    }

    /** Tells whether there are more than are looked for. */
    boolean areTooMany() {
        return secrets.size() > MAX_SECRETS;
    }

    /** Returns a text without them. */
    String removeFrom(String text) {
        if (secrets.isEmpty() || text.length() < SHORTEST) {
            return text;
        }
        if (pattern == null) {
            pattern =
                    Pattern.compile(secrets.stream().map(KnownSecrets::regexOf).collect(Collectors.joining("|")));
        }
        Matcher found = pattern.matcher(text);
        return found.find() ? found.replaceAll(Matcher.quoteReplacement(SecretRedactor.BLOT)) : text;
    }

    private static String regexOf(String secret) {
        return secret.length() < LOOK_AT
                ? Pattern.quote(secret)
                : Pattern.quote(secret.substring(0, LOOK_AT)) + REST_OF_WORD;
    }
}
