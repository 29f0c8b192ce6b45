package dev.fakedrs.journal.redaction;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.StringTokenizer;

/** The secrets in the headers of a call, wherever they come again. */
final class KnownSecrets {

    private static final int SHORTEST = 6;

    /** Shorter parts of a header may be words of its form. */
    private static final int SHORTEST_PART = 8;

    private static final int MAX_SECRETS = 32;
    private static final String SEPARATORS = " \t\n\u000B\f\r,;=";

    /** What begins with so many characters of a secret is taken for it, as far as both are the same. */
    private static final int LOOK_AT = 16;

    private final Set<String> secrets = new LinkedHashSet<>(4);
    private int shortest = Integer.MAX_VALUE;

    /** A bit for each first character, so that most places in a text need no closer look. */
    private long firsts;

    /** The value of a header that is a secret. */
    void addHeader(String value) {
        add(value.strip(), SHORTEST);
        for (StringTokenizer parts = new StringTokenizer(value, SEPARATORS); parts.hasMoreTokens(); ) {
            String part = parts.nextToken();
            if (HeaderNames.of(part) != HeaderNames.USUAL) {
                add(part, SHORTEST_PART);
            }
        }
    }

    private void add(String secret, int least) {
        if (secret.length() >= least && secrets.size() <= MAX_SECRETS && secrets.add(secret)) {
            shortest = Math.min(shortest, Math.min(secret.length(), LOOK_AT));
            firsts |= 1L << secret.charAt(0);
        }
    }

    /** Whether there are more than are looked for. */
    boolean areTooMany() {
        return secrets.size() > MAX_SECRETS;
    }

    /** A text without them. */
    String removeFrom(String text) {
        if (text.length() < shortest) {
            return text;
        }
        StringBuilder copy = new StringBuilder();
        int copied = 0;
        for (int i = 0; i <= text.length() - shortest; i++) {
            int length = ((firsts >>> text.charAt(i)) & 1) == 0 ? 0 : lengthAt(text, i);
            if (length > 0) {
                copy.append(text, copied, i).append(SecretRedactor.BLOT);
                copied = i + length;
                i = copied - 1;
            }
        }
        return copied == 0 ? text : copy.append(text, copied, text.length()).toString();
    }

    private int lengthAt(String text, int index) {
        int longest = 0;
        for (String secret : secrets) {
            int length = Math.min(secret.length(), LOOK_AT);
            if (text.regionMatches(index, secret, 0, length)) {
                while (length < secret.length()
                        && index + length < text.length()
                        && text.charAt(index + length) == secret.charAt(length)) {
                    length++;
                }
                longest = Math.max(longest, length);
            }
        }
        return longest;
    }
}
