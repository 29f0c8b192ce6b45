package dev.fakedrs.journal.redaction;

import static java.text.Normalizer.Form.NFKD;

import java.text.Normalizer;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells the names of secrets from other names, by their words. */
final class SecretNames {

    /** What is longer is no name. */
    static final int MAX_LENGTH = 64;

    private static final Pattern NOT_ASCII = Pattern.compile("\\P{ASCII}");

    /** Accents, and what cannot be seen. */
    private static final Pattern NOT_SEEN = Pattern.compile("[\\p{M}\\p{Cf}]");

    private static final Pattern NOT_LETTER = Pattern.compile("\\P{L}+");

    /** Words as in {@code db_Password} and {@code SSHKey}. */
    private static final Pattern WORD = Pattern.compile("[A-Z]?[a-z]+|[A-Z]+(?![a-z])");

    /** A letter that is escaped as in URLs, JSON or XML: a name may be hidden so. */
    static final String ESCAPE = "(?:%[0-9A-Fa-f]{2}|\\\\u[0-9A-Fa-f]{4}|&#)";

    private static final Pattern ESCAPED = Pattern.compile(ESCAPE);

    private static final Pattern END_OF_SECRET = Pattern.compile("(?:pass|pw|keys?)\\z");

    private static final ResourceBundle LISTS =
            ResourceBundle.getBundle("dev.fakedrs.journal.redaction.secret-names", Locale.ROOT);

    /** Parts of names that hardly any other word has. */
    private static final String[] STEMS =
            words("stems").stream().map(SecretNames::plain).toArray(String[]::new);

    /** Each makes a name that of a secret, as a word of its own. */
    private static final Set<String> WORDS = words("words");

    /** Before the word key, these make it one of data. */
    private static final Set<String> KINDS_OF_DATA = words("kinds-of-data");

    /** These end as the names of secrets do. */
    private static final Set<String> INNOCENT = words("innocent");

    private static final int MAX_HARMLESS = 1024;
    private static final int MAX_HARMLESS_LENGTH = 128;

    /** Texts that neither are secrets nor name one: most of them come again with each call. */
    private static final Set<String> HARMLESS = ConcurrentHashMap.newKeySet();

    private SecretNames() {}

    /** Tells whether a text was found harmless before. */
    static boolean isSeenHarmless(String text) {
        return HARMLESS.contains(text);
    }

    /** Remembers a text that neither is a secret nor names one. */
    static void addHarmless(String text) {
        if (text.length() <= MAX_HARMLESS_LENGTH) {
            if (HARMLESS.size() >= MAX_HARMLESS) {
                HARMLESS.clear();
            }
            HARMLESS.add(text);
        }
    }

    /** Tells whether a name is that of a secret. */
    static boolean isOne(String name) {
        if (name.length() < 2 || name.length() > MAX_LENGTH || isSeenHarmless(name)) {
            return false;
        }
        String plain = plain(name);
        return hasWordOfSecret(plain)
                || areIn(lettersOf(plain))
                || ESCAPED.matcher(plain).find();
    }

    private static boolean hasWordOfSecret(String plain) {
        String before = "";
        for (Matcher words = WORD.matcher(plain); words.find(); ) {
            String word = words.group().toLowerCase(Locale.ROOT);
            boolean isKey = word.equals("key") || word.equals("keys");
            boolean isOfData = isKey ? before.isEmpty() || KINDS_OF_DATA.contains(before) : INNOCENT.contains(word);
            if (WORDS.contains(word)
                    || (!isOfData && END_OF_SECRET.matcher(word).find())) {
                return true;
            }
            before = word;
        }
        return false;
    }

    /** Tells whether a text, such as a field's value, names a secret: what stands beside it may be the secret. */
    static boolean areNamedBy(String text) {
        if (text.length() > MAX_LENGTH || isSeenHarmless(text)) {
            return false;
        }
        return text.split(" ", 4).length < 4 ? isOne(text) : areIn(plain(text));
    }

    /** Tells whether a text has a part of a name that only secrets have. */
    static boolean areIn(String plain) {
        String lower = plain.toLowerCase(Locale.ROOT);
        for (String stem : STEMS) {
            if (lower.contains(stem)) {
                return true;
            }
        }
        return false;
    }

    /** Returns a text without accents, and without what cannot be seen. */
    static String plain(String text) {
        return NOT_ASCII.matcher(text).find()
                ? NOT_SEEN.matcher(Normalizer.normalize(text, NFKD)).replaceAll("")
                : text;
    }

    /** Returns the letters of a name, and those that signs and digits stand for as in {@code p4ssw0rd}. */
    private static String lettersOf(String name) {
        String letters =
                name.replace('0', 'o').replace('1', 'i').replace('3', 'e').replace('4', 'a');
        letters = letters.replace('5', 's').replace('@', 'a').replace('$', 's');
        return NOT_LETTER.matcher(letters).replaceAll("");
    }

    private static Set<String> words(String list) {
        return Set.of(LISTS.getString(list).split(" +"));
    }
}
