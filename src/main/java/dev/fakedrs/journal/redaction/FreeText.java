package dev.fakedrs.journal.redaction;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Looks for secrets in texts, in one walk from word to word. */
final class FreeText {

    /** How tokens of services begin, and of this emulator. */
    private static final Stems PREFIXES = new Stems("""
            akia aiza dckr_pat_ dop_v1_ eyj fake-drs. fake-drs-domain. gho_ ghp_ ghr_ ghs_ ghu_ github_pat_ gldt- glpat- glrt- hvb.
            hvs. npm_ pk_live pypi- rk_live rk_test shpat_ shpss_ sk-ant sk-live sk-proj sk-test sk_live sk_test whsec_ xapp- xoxa-
            xoxb- xoxe- xoxp- xoxr- xoxs- ya29.
            """);

    /** After these words, what has a digit or an equals sign in it is a secret, as after the name of one. */
    private static final Set<String> SCHEMES = Set.of("basic", "digest", "negotiate", "ntlm");

    /** Numbers, addresses and times; ids; plain words. */
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,13}(?:[.:/, T-]{1,2}\\d{1,9})*+Z?"
            + "|[0-9a-f]{8}(?:-[0-9a-z]{4}){3}-[0-9a-z]{12}"
            + "|(?:(?:[A-Za-z][a-z]*+(?:[A-Z][a-z]{2,}+)*+|[A-Z]++)(?:[ _./:,-]{1,2}|\\z))*+");

    private static final int MAX_PLAIN_LENGTH = 36;
    private static final String PEM = "-----BEGIN";
    private static final int MAX_BETWEEN = 4;
    private static final String BEFORE_VALUES = " \t\r\n\"'`:=>(|-";

    /** As in "API key" and "seed phrase". */
    private static final Stems SECOND_WORDS = new Stems("code key keys phrase string word words");

    private static final SeenTexts HARMLESS = new SeenTexts();

    private FreeText() {}

    /** Whether there are but numbers, addresses, times, ids and plain words in a text, and few of them. */
    static boolean isPlain(String text) {
        return text.length() <= MAX_PLAIN_LENGTH && PLAIN.matcher(text).matches();
    }

    /** Whether nothing in a text looks like a secret, or speaks of one. */
    static boolean isHarmless(String text) {
        if (HARMLESS.have(text)) {
            return true;
        }
        String plain = SecretNames.plain(text);
        if (SecretNames.areIn(plain)) {
            return false;
        }
        for (int start = 0, end; start < plain.length(); start = end + 1) {
            end = endOfWord(plain, start);
            if (isOption(plain, start) || secretIn(plain, start, end) >= 0) {
                return false;
            }
        }
        HARMLESS.add(text);
        return true;
    }

    /** A text without the words that look like secrets: it may speak of them. */
    static String without(String text) {
        if (isHarmless(text)) {
            return text;
        }
        StringBuilder copy = new StringBuilder();
        int copied = 0;
        boolean isValue = false;
        for (int start = 0, end; start < text.length(); start = end + 1) {
            end = text.startsWith(PEM, start) ? text.length() : endOfWord(text, start);
            int secret = isValue && end > start ? start : secretIn(text, start, end);
            isValue = secret == end || isOption(text, start) || (isValue && start == end);
            if (secret >= 0 && secret < end) {
                copy.append(text, copied, secret).append(SecretRedactor.BLOT);
                copied = end;
            }
        }
        return copied == 0 ? text : copy.append(text, copied, text.length()).toString();
    }

    private static int endOfWord(String text, int start) {
        int end = start;
        while (end < text.length() && !Chars.is(text.charAt(end), Chars.BETWEEN)) {
            end++;
        }
        return end;
    }

    /** Whether an option of a command begins, as in {@code mysql -psecret}. */
    private static boolean isOption(String text, int start) {
        int letter = text.startsWith("--", start) ? start + 2 : start + 1;
        return text.charAt(start) == '-' && letter < text.length() && Character.isLetter(text.charAt(letter));
    }

    /** Where a secret begins in a word; at its end, if it is the next word; negative if nowhere. */
    private static int secretIn(String text, int start, int end) {
        int kinds = 0;
        int before = 0;
        int changes = 0;
        boolean isOdd = false;
        for (int i = start; i < end; i++) {
            int kind = Chars.kindOf(text.charAt(i));
            kinds |= kind;
            if ((kind & Chars.LETTER) != 0 && (before & Chars.ALNUM) == 0 && PREFIXES.startAt(text, i)) {
                return start;
            }
            if (kind == Chars.TELLING) {
                char c = text.charAt(i);
                isOdd |= c == '!' || c == '$' || c == '^';
                if ((c == '=' || c == ':') && SecretNames.isOne(nameBefore(text, i))) {
                    return i + 1;
                }
                if ((c == ':' && text.startsWith("//", i + 1) && !isPlainHost(text, i + 3, end))
                        || (c == '@' && !isAddress(text, start, i, end))
                        || SecretNames.isEscape(text, i)) {
                    return start;
                }
            }
            boolean changed = kind != before && (before != Chars.UPPER || kind != Chars.LOWER);
            changes += changed && (kind & Chars.ALNUM) != 0 && (before & Chars.ALNUM) != 0 ? 1 : 0;
            before = kind;
        }
        boolean hasDigit = (kinds & Chars.DIGIT) != 0;
        boolean isSecret = (isOdd && hasDigit && (kinds & Chars.LETTER) != 0)
                || text.startsWith(PEM, start)
                || ((hasDigit || text.startsWith("=", end - 1)) && follows(text, start))
                || (changes >= RandomText.FEWEST_CHANGES && RandomText.isIn(text, start, end));
        return isSecret ? start : -1;
    }

    /** Whether a word stands behind the name of a secret. */
    private static boolean follows(String text, int start) {
        String name = nameBefore(text, start);
        if (name.equals("is")) {
            name = nameBefore(text, text.lastIndexOf("is", start - 1));
        }
        return SecretNames.isOne(name) || SCHEMES.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The name that ends before an index, with no more than a few signs between; of two words, if it ends as such do. */
    private static String nameBefore(String text, int index) {
        int end = index;
        while (end > 0 && index - end < MAX_BETWEEN && BEFORE_VALUES.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = startOfName(text, end);
        if (start > 0 && start < end && text.charAt(start - 1) == ' ' && SECOND_WORDS.have(text, start, end)) {
            start = startOfName(text, start - 1);
        }
        return text.substring(start, end);
    }

    private static int startOfName(String text, int end) {
        int start = end;
        while (start > 0 && end - start < SecretNames.MAX_LENGTH && isOfName(text.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static boolean isOfName(char c) {
        return Chars.is(c, Chars.OF_NAME) || c == '$' || c == '@';
    }

    /** Whether no more than a host and a port stands between two slashes and the next. */
    private static boolean isPlainHost(String text, int start, int end) {
        int port = -1;
        for (int i = start; i < end && "/?#".indexOf(text.charAt(i)) < 0; i++) {
            if (port >= 0 && !Chars.is(text.charAt(i), Chars.DIGIT)) {
                return false;
            }
            port = text.charAt(i) == ':' ? i : port;
        }
        return true;
    }

    /** Whether a word is an address such as {@code a.b@example.org}, an account such as {@code root@%}, or the sign alone. */
    private static boolean isAddress(String text, int start, int at, int end) {
        for (int i = start; i < at; i++) {
            if (!Chars.is(text.charAt(i), Chars.OF_NAME) && text.charAt(i) != '+') {
                return false;
            }
        }
        String host = text.substring(at + 1, end);
        return host.indexOf('@') < 0
                && (host.indexOf('.') > 0 || host.equals("localhost") || host.equals("%") || end - start == 1);
    }
}
