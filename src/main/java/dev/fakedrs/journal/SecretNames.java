package dev.fakedrs.journal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows the names that speak of a secret. Each call's headers, path and bodies are looked through, so what holds none of the
 * words below, as most do not, is told apart in one walk over it, before any pattern is tried.
 */
final class SecretNames {

    /** Each alternative holds one of the words of {@link #mayHold}. */
    private static final Pattern NAME = Pattern.compile(
            "pass[_-]?(word|wd|phrase)|(?<![a-z])pass(?![a-z])|pwd|secret|token|signature|authorization|credential|cookie|private_?key|api[_-]?key|access[_-]?key|cert_key|sslcertkey|key_?tab",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PERCENT_ESCAPE = Pattern.compile("%([0-9a-fA-F]{2})");
    private static final Pattern UNICODE_ESCAPE = Pattern.compile("\\\\+u([0-9a-fA-F]{4})");
    private static final int DEEPEST = 5;

    private SecretNames() {}

    /** Whether a text holds such a name, in any spelling: escapes are undone, also those of escapes. */
    static boolean in(String text) {
        String plain = plain(text);
        return mayHold(plain) && NAME.matcher(plain).find();
    }

    /** The end of the first such name, as it is spelled; negative where there is none. */
    static int endIn(String text) {
        if (!mayHold(text)) {
            return -1;
        }
        Matcher name = NAME.matcher(text);
        return name.find() ? name.end() : -1;
    }

    private static boolean mayHold(String text) {
        for (int i = 0; i < text.length() - 2; i++) {
            String word = switch (text.charAt(i) | ' ') {
                case 'p' -> isAt(text, i, "pass") ? "pass" : "pwd";
                case 's' -> isAt(text, i, "secret") ? "secret" : "signature";
                case 'c' -> isAt(text, i, "cookie") ? "cookie" : "credential";
                case 't' -> "token";
                case 'a' -> "authorization";
                case 'k' -> "key";
                default -> null;
            };
            if (word != null && isAt(text, i, word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(String text, int index, String word) {
        return text.regionMatches(true, index, word, 0, word.length());
    }

    private static String plain(String text) {
        String plain = text;
        for (int depth = 0; depth < DEEPEST && (plain.indexOf('%') >= 0 || plain.contains("\\u")); depth++) {
            String before = plain;
            plain = undo(PERCENT_ESCAPE, undo(UNICODE_ESCAPE, before));
            if (plain.equals(before)) {
                break;
            }
        }
        return plain;
    }

    private static String undo(Pattern escape, String text) {
        return escape.matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }
}
