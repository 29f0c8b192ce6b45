package dev.fakedrs.journal.redaction;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds secrets in texts, by names before them and by their forms. Every look takes a time that is linear in the text. */
final class FreeText {

    private static final String SEPARATORS = "\\s\"'`,;()\\[\\]{}<>|";
    private static final String IN_WORD = "[^" + SEPARATORS + "]";
    private static final Pattern WORD = Pattern.compile(IN_WORD + "++");

    private static final int MAX_PLAIN_LENGTH = 36;

    private static final String UUID = "[0-9a-f]{8}(?:-[0-9a-z]{4}){3}-[0-9a-z]{12}";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}|" + UUID);
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,13}(?:[.:/, T-]{1,2}\\d{1,9})*+Z?"
            + "|" + UUID
            + "|(?:(?:[A-Za-z][a-z]*+(?:[A-Z][a-z]{2,}+)*+|[A-Z]++)(?:[ _./:,-]{1,2}|\\z))*+");

    /** A name, such as "db_pw" and "api key", before an equals sign, a colon, or a word with a digit. */
    private static final Pattern LABEL = Pattern.compile("(?<![\\w.$@-])"
            + "(?<name>[\\w.$@-]++(?: (?i:code|keys?|phrase|string|words?)\\b)?+)(?: is(?= ))?+"
            + "(?:[\\s\"'`>(|-]{0,3}+[:=][\\s\"'`>(|:=]{0,3}+|[\\s\"'`>(|-]{1,4}+(?=" + IN_WORD + "{0,64}[\\d=]))");

    private static final Pattern VALUE = Pattern.compile("[" + SEPARATORS + "]*+" + IN_WORD + "*+");

    /** Secrets follow these words, as they do names of secrets. */
    private static final Set<String> SCHEMES = Set.of("basic", "digest", "negotiate", "ntlm");

    /** An option of a command with its value, as in {@code mysql -psecret} and {@code --pw secret}, or a key in a file. */
    private static final Pattern OPTION_OR_KEY = Pattern.compile("-----BEGIN[\\s\\S]*+" + "|-(?<!" + IN_WORD
            + "-)-?\\p{L}" + IN_WORD + "*+(?:[" + SEPARATORS + "]++" + IN_WORD + "++)?+");

    /** How tokens of services begin, and of this emulator; an escaped letter; a URL with more than a host and a port. */
    private static final Pattern SIGN_OF_SECRET =
            Pattern.compile("(?<![A-Za-z0-9])(?i:a(?:kia|iza)|dckr_pat_|dop_v1_|eyj"
                    + "|fake-drs(?:-domain)?\\.|gh[opsru]_|github_pat_|gl(?:dt|pat|rt)-|hv[bs]\\.|npm_|pypi-|[pr]k_live|rk_test"
                    + "|shp(?:at|ss)_|sk-(?:ant|live|proj|test)|sk_(?:live|test)|whsec_|xapp-|xox[abeprs]-|ya29\\.)"
                    + "|" + SecretNames.ESCAPE + "|://[^/?#:]*+:\\d*+[^/?#\\d]");

    /** An address such as {@code a.b@example.org}, an account such as {@code root@%}, or the sign alone. */
    private static final Pattern ADDRESS = Pattern.compile("@|[\\w.+-]*+@(?:localhost|%|[^@.]++\\.[^@]*+)");

    /** What begins or ends with an id, which may be a key where it stands in a sentence. */
    private static final Pattern LONG_HEX = Pattern.compile(
            "\\A[0-9a-f]{32}[0-9A-Za-z]{0,4}+(?![0-9A-Za-z])" + "|(?<![0-9A-Za-z])[0-9a-f]{32}[0-9A-Za-z]{0,4}+\\z");

    private static final Pattern ODD_SIGN = Pattern.compile("[!$^]");
    private static final Pattern LETTER = Pattern.compile("[A-Za-z]");
    private static final Pattern LOWER = Pattern.compile("[a-z]");
    private static final Pattern UPPER = Pattern.compile("[A-Z]");
    private static final Pattern DIGIT = Pattern.compile("[0-9]");

    /** Where small letters, capitals and digits change. */
    private static final Pattern CHANGE = Pattern.compile("[a-z](?=[A-Z0-9])|[A-Z](?=[0-9])|[0-9](?=[A-Za-z])");

    /** Letters and digits that are no id, as of projects, instances and traces. */
    private static final Pattern RUN = Pattern.compile("(?<![A-Za-z0-9])"
            + "(?!(?:[0-9a-f]{32}(?:[0-9A-Za-z]{4})?|(?<=-)[0-9a-f]{16})(?![A-Za-z0-9]))[A-Za-z0-9]{12,}+");

    private static final int SHORTEST_RUN = 12;

    /** What may be Base64, but is no path. */
    private static final Pattern BASE64 = Pattern.compile("(?<![\\w+/-])(?!/)[\\w+/-]{15,}+={0,2}");

    private static final Pattern DIGIT_INSIDE =
            Pattern.compile("(?<![A-Za-z0-9])(?=[A-Za-z0-9]{6})[A-Za-z0-9]*?[A-Za-z]\\d++[A-Za-z]");

    private FreeText() {}

    /** Tells whether there are but numbers, addresses, times, ids and plain words in a text, and few of them. */
    static boolean isPlain(String text) {
        return text.length() <= MAX_PLAIN_LENGTH && PLAIN.matcher(text).matches();
    }

    /** Tells whether a text is the id of a project, a job or an instance, and nothing else. */
    static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    /** Tells whether nothing in a text looks like a secret, or speaks of one. */
    static boolean isHarmless(String text) {
        if (SecretNames.isSeenHarmless(text)) {
            return true;
        }
        boolean isId = isId(text);
        String plain = SecretNames.plain(text);
        boolean isHarmless =
                isId || (!SecretNames.areIn(plain) && without(plain).equals(plain));
        if (isId || (isHarmless && !SecretNames.isOne(text))) {
            SecretNames.addHarmless(text);
        }
        return isHarmless;
    }

    /** Returns a text without the words that look like secrets. It may speak of them. */
    static String without(String text) {
        String rest = withoutLabelled(text);
        rest = OPTION_OR_KEY.matcher(rest).replaceAll(SecretRedactor.BLOT);
        return withoutSecretWords(rest);
    }

    private static String withoutLabelled(String text) {
        StringBuilder copy = new StringBuilder();
        int copied = 0;
        Matcher value = VALUE.matcher(text);
        Matcher label = LABEL.matcher(text);
        for (int from = 0; label.find(from); ) {
            from = label.end();
            if (isSecret(label.group("name")) && value.find(from)) {
                copy.append(text, copied, from).append(SecretRedactor.BLOT);
                from = value.end();
                copied = from;
            }
        }
        return copied == 0 ? text : copy.append(text, copied, text.length()).toString();
    }

    private static boolean isSecret(String label) {
        String name = label.substring(Math.max(0, label.length() - SecretNames.MAX_LENGTH));
        return SecretNames.isOne(name) || SCHEMES.contains(name.toLowerCase(Locale.ROOT));
    }

    private static String withoutSecretWords(String text) {
        return WORD.matcher(text).replaceAll(word -> {
            boolean isInSentence = text.startsWith(" ", word.start() - 1) || text.startsWith(" ", word.end());
            return looksSecret(word.group(), isInSentence)
                    ? SecretRedactor.BLOT
                    : Matcher.quoteReplacement(word.group());
        });
    }

    private static boolean looksSecret(String word, boolean isInSentence) {
        return SIGN_OF_SECRET.matcher(word).find()
                || (word.contains("@") && !ADDRESS.matcher(word).matches())
                || (has(word, ODD_SIGN) && has(word, DIGIT) && has(word, LETTER))
                || (isInSentence && has(word, LONG_HEX))
                || (word.length() >= SHORTEST_RUN && isRandom(word));
    }

    /**
     * Tells whether a generator made a word, or a part of it. In names that people make up, small letters, capitals and digits
     * change less often.
     */
    private static boolean isRandom(String word) {
        return RUN.matcher(word).results().anyMatch(run -> changesOften(run.group()))
                || BASE64.matcher(word).results().anyMatch(part -> isMixed(part.group()));
    }

    private static boolean changesOften(String run) {
        long changes = CHANGE.matcher(run).results().count();
        boolean hasDigit = has(run, DIGIT);
        boolean isLong = run.length() >= 16 && (hasDigit || changes * 4 > run.length());
        return changes >= 4 && (isLong || (hasDigit && isCased(run)));
    }

    private static boolean isMixed(String word) {
        boolean hasSign = word.contains("+") || word.endsWith("=");
        return isCased(word) && (hasSign || (word.length() >= 20 && has(word, DIGIT_INSIDE)));
    }

    private static boolean isCased(String word) {
        return has(word, LOWER) && has(word, UPPER);
    }

    private static boolean has(String word, Pattern pattern) {
        return pattern.matcher(word).find();
    }
}
