package dev.fakedrs.journal;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows the names that speak of a secret. Each call's headers, path and bodies are looked through, so what holds none of the
 * words below, as most do not, is told apart in one walk over it, before any pattern is tried.
 */
final class SecretNames {

    /** Each alternative holds one of the {@link #WORDS}. */
    private static final Pattern NAME = Pattern.compile(
            "pass[_-]?(word|wd|phrase)|(?<![a-z])pass(?![a-z])|pwd|secret|token|signature|authorization|credential|cookie|private[_-]?key|api[_-]?key|access[_-]?key|cert[_-]?key|key[_-]?tab",
            Pattern.CASE_INSENSITIVE);

    /** What each of these names holds; beside the uncertain ones, they are all such a name. */
    private static final Set<String> UNCERTAIN = Set.of("pass", "key");

    private static final String[][] WORDS = byFirstLetter(
            Set.of("pass", "key", "pwd", "secret", "token", "signature", "authorization", "credential", "cookie"));
    private static final String[] NO_WORDS = {};

    private static final Pattern PERCENT_ESCAPE = Pattern.compile("%([0-9a-fA-F]{2})");
    private static final Pattern UNICODE_ESCAPE = Pattern.compile("\\\\+u([0-9a-fA-F]{4})");
    private static final int DEEPEST = 5;

    private SecretNames() {}

    /** Whether a text holds such a name, in any spelling: escapes are undone, also those of escapes. */
    static boolean in(String text) {
        String plain = plain(text);
        return switch (look(plain)) {
            case NONE -> false;
            case CERTAIN -> true;
            case POSSIBLE -> NAME.matcher(plain).find();
        };
    }

    /** The end of the first such name, as it is spelled; negative where there is none. */
    static int endIn(String text) {
        if (look(text) == Found.NONE) {
            return -1;
        }
        Matcher name = NAME.matcher(text);
        return name.find() ? name.end() : -1;
    }

    private static Found look(String text) {
        Found found = Found.NONE;
        for (int i = 0; i < text.length() - 2; i++) {
            char letter = text.charAt(i);
            for (String word : letter < WORDS.length ? WORDS[letter] : NO_WORDS) {
                if (isAt(text, i, word)) {
                    if (!UNCERTAIN.contains(word)) {
                        return Found.CERTAIN;
                    }
                    found = Found.POSSIBLE;
                }
            }
        }
        return found;
    }

    private static boolean isAt(String text, int index, String word) {
        return (text.charAt(index + 1) | ' ') == word.charAt(1)
                && text.regionMatches(true, index, word, 0, word.length());
    }

    private static String[][] byFirstLetter(Set<String> words) {
        String[][] byFirst = new String['z' + 1][];
        for (char letter = 0; letter < byFirst.length; letter++) {
            char small = Character.toLowerCase(letter);
            byFirst[letter] =
                    words.stream().filter(word -> word.charAt(0) == small).toArray(String[]::new);
        }
        return byFirst;
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

    /** What a walk over a text finds: most hold none of the words, and some words are part of no other name. */
    private enum Found {
        NONE,
        POSSIBLE,
        CERTAIN
    }
}
