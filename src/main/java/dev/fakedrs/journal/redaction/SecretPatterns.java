package dev.fakedrs.journal.redaction;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells names of secrets from others, and texts that speak of one. Each look is one walk over a text. */
public final class SecretPatterns {

    /** Part of a secret's name and of no other. */
    private static final Pattern CERTAIN = Pattern.compile(
            "pass[_-]?(?:wor[dt]|wd|phrase|code)|kennwort|(?<![a-z])pass(?![a-z])|pwd|secret|token|signature|authorization"
                    + "|credential|cookie|(?<=(?:private|api|access|cert)[_-]{0,1})key|key[_-]?tab"
                    + "|conn(?:ection)?[_-]?(?:str|ur[il])",
            Pattern.CASE_INSENSITIVE);

    /** What all in CERTAIN and the forms of {@link SecretForms} begin with or hold, by its first character. */
    private static final String[][] HINTS =
            byFirst(words("pass pwd key secret signature token authorization credential conn cookie bearer basic digest"
                    + " negotiate ntlm kennwort eyj fake-drs -----"));

    /** Each is a secret's name, or makes one of a longer name, where it is a word of its own. */
    private static final Set<String> WORDS = words(
            "ak assertion auth bearer captcha cred creds csrf cvc cvv dsn hmac jwt kek mfa"
                    + " nonce otp pass pem pfx pin psk puk pw sas seed session sid sig sign signing sk ssh sso saml tan ticket totp vault xsrf");

    /** These end like a secret's name. */
    private static final Set<String> INNOCENT = words("bypass compass donkey hockey monkey overpass turkey whiskey");

    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_WORD = 20;

    /** A word of this length may be random. */
    private static final int RANDOM = 20;

    private SecretPatterns() {}

    /** What a look at a text finds. */
    public enum Found {
        NOTHING,
        DOUBT,
        SECRET
    }

    /** Whether a text speaks of a secret, or gives a value to one; in doubt, it may only look like one itself. */
    public static Found look(String text) {
        @Nullable Matcher certain = null;
        boolean doubt = false;
        boolean capital = false;
        int word = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isLetter(c) || isDigit(c)) {
                capital |= c >= 'A' && c <= 'Z';
                doubt |= capital && i - word >= RANDOM - 1;
            } else {
                capital = false;
                word = i + 1;
                doubt |= c == '@';
                if (isEscape(text, i, c) || ((c == '=' || c == ':') && isOne(nameBefore(text, i)))) {
                    return Found.SECRET;
                }
            }
            if (hasHint(text, i, c)) {
                certain = certain == null ? CERTAIN.matcher(text).useTransparentBounds(true) : certain;
                if (certain.region(i, text.length()).lookingAt()) {
                    return Found.SECRET;
                }
            }
        }
        return doubt || certain != null ? Found.DOUBT : Found.NOTHING;
    }

    /** Whether an escape begins here, of a URL, of JSON or of XML: it may hide a name. */
    private static boolean isEscape(String text, int index, char first) {
        return switch (first) {
            case '%' -> areHex(text, index + 1, 2);
            case '\\' -> text.startsWith("u", index + 1) && areHex(text, index + 2, 4);
            case '&' -> text.startsWith("#", index + 1);
            default -> false;
        };
    }

    private static boolean areHex(String text, int index, int count) {
        return index + count <= text.length()
                && text.substring(index, index + count).chars().allMatch(HexFormat::isHexDigit);
    }

    private static boolean hasHint(String text, int index, char first) {
        String[] hints = first < HINTS.length ? HINTS[first] : HINTS[0];
        for (int i = 0; i < hints.length; i++) {
            String hint = hints[i];
            if (index + 1 < text.length()
                    && (text.charAt(index + 1) | ' ') == hint.charAt(1)
                    && text.regionMatches(true, index, hint, 0, hint.length())) {
                return true;
            }
        }
        return false;
    }

    /** The name that ends before an equals sign or a colon, with no more than quotes and spaces between. */
    private static String nameBefore(String text, int index) {
        int end = index;
        while (end > 0 && index - end < 3 && " \"'".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < LONGEST_NAME && isOfName(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end);
    }

    /** Whether a name is a secret's. Longer ones than that are no names. */
    public static boolean isOne(String name) {
        if (name.length() > LONGEST_NAME) {
            return false;
        }
        int start = 0;
        for (int i = 0; i < name.length(); i++) {
            if (!isLetter(name.charAt(i))) {
                start = i + 1;
            } else if ((i + 1 == name.length() || !isLetter(name.charAt(i + 1)) || isHump(name, i + 1))) {
                if (makesOne(name, start, i + 1)) {
                    return true;
                }
                start = i + 1;
            }
        }
        return look(name) == Found.SECRET;
    }

    private static boolean makesOne(String name, int start, int end) {
        if (end - start < 2 || end - start > LONGEST_WORD) {
            return false;
        }
        String word = name.substring(start, end).toLowerCase(Locale.ROOT);
        if (word.equals("key") || word.equals("keys")) {
            return start > 0;
        }
        boolean ending = word.endsWith("pass") || word.endsWith("pw") || word.endsWith("key") || word.endsWith("keys");
        return WORDS.contains(word) || (ending && !INNOCENT.contains(word));
    }

    /** Whether a capital begins a word, as in {@code dbPassword} and {@code SSHKey}. */
    private static boolean isHump(String name, int index) {
        return Character.isUpperCase(name.charAt(index))
                && (Character.isLowerCase(name.charAt(index - 1))
                        || (index + 1 < name.length() && Character.isLowerCase(name.charAt(index + 1))));
    }

    private static boolean isOfName(char c) {
        return isLetter(c) || isDigit(c) || c == '_' || c == '-' || c == '.';
    }

    private static boolean isLetter(char c) {
        return (c | ' ') >= 'a' && (c | ' ') <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static Set<String> words(String text) {
        return Set.of(text.split(" "));
    }

    private static String[][] byFirst(Set<String> words) {
        String[][] byFirst = new String['z' + 1][];
        Arrays.setAll(
                byFirst,
                first -> words.stream()
                        .filter(word -> word.charAt(0) == Character.toLowerCase(first))
                        .toArray(String[]::new));
        return byFirst;
    }
}
