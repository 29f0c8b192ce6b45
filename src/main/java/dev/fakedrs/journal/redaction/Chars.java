package dev.fakedrs.journal.redaction;

/** Kinds of characters; only those of ASCII have any. */
final class Chars {

    static final int LOWER = 1;
    static final int UPPER = 2;
    static final int DIGIT = 4;

    /** A sign that names have between their words. */
    static final int IN_NAME = 8;

    /** A sign that stands between words, and ends them. */
    static final int BETWEEN = 16;

    /** A sign after which a closer look is due. */
    static final int TELLING = 32;

    static final int LETTER = LOWER | UPPER;
    static final int ALNUM = LETTER | DIGIT;
    static final int OF_NAME = ALNUM | IN_NAME;

    private static final byte[] KINDS = new byte[128];

    static {
        set(LOWER, "abcdefghijklmnopqrstuvwxyz");
        set(UPPER, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        set(DIGIT, "0123456789");
        set(IN_NAME, "_-.");
        set(BETWEEN, " \t\r\n\"'`,;()[]{}<>|");
        set(TELLING, "!$^=:@%\\&");
    }

    private Chars() {}

    private static void set(int kind, String chars) {
        chars.chars().forEach(c -> KINDS[c] = (byte) kind);
    }

    static int kindOf(char c) {
        return c < KINDS.length ? KINDS[c] : 0;
    }

    static boolean is(char c, int kinds) {
        return (kindOf(c) & kinds) != 0;
    }

    /** The number of a letter in the alphabet; 0 for what else is in ASCII. */
    static int codeOf(char c) {
        return is(c, LETTER) ? c & 31 : 0;
    }
}
