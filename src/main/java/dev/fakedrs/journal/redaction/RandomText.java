package dev.fakedrs.journal.redaction;

/** Tells what a generator made from names that people make up: small letters, capitals and digits change all the time. */
final class RandomText {

    private static final int MIXED = 6;
    private static final int SHORT = 12;
    private static final int LONG = 16;
    private static final int VERY_LONG = 20;
    private static final int FEW_CHANGES = 4;

    /** With fewer changes of kinds, nothing is random. */
    static final int FEWEST_CHANGES = 3;

    private RandomText() {}

    /** Whether there is something random between these indexes, between which is no white space. */
    static boolean isIn(String text, int start, int end) {
        if (end - start < SHORT) {
            return false;
        }
        boolean isPath = text.charAt(start) == '/';
        int word = start;
        for (int i = start; i <= end; i++) {
            char c = i == end ? ' ' : text.charAt(i);
            if (!Chars.is(c, Chars.ALNUM) && c != '_' && c != '-' && c != '+' && (c != '/' || isPath)) {
                boolean isPadded = c == '=' && (i + 1 == end || text.charAt(i + 1) == '=');
                if (i - word >= SHORT && isRandom(text, word, i, isPadded)) {
                    return true;
                }
                isPath |= text.startsWith("://", i);
                word = i + 1;
            }
        }
        return false;
    }

    /** Whether a word is random, which may have the signs of Base64 between its parts. */
    private static boolean isRandom(String text, int start, int end, boolean isPadded) {
        int kindsOfWord = 0;
        boolean isMixed = false;
        boolean isBase64 = isPadded;
        int part = start;
        int kinds = 0;
        int changes = 0;
        int before = 0;
        boolean hasDigitInside = false;
        for (int i = start; i <= end; i++) {
            int kind = i == end ? 0 : Chars.kindOf(text.charAt(i)) & Chars.ALNUM;
            if (kind == 0) {
                if (isRandom(i - part, kinds, changes) && !isId(text, part, i)) {
                    return true;
                }
                isMixed |= hasDigitInside && i - part >= MIXED;
                isBase64 |= i < end && text.charAt(i) == '+';
                kindsOfWord |= kinds;
                part = i + 1;
                kinds = 0;
                changes = 0;
                hasDigitInside = false;
            } else {
                changes += before == 0 || kind == before || (before == Chars.UPPER && kind == Chars.LOWER) ? 0 : 1;
                hasDigitInside |= before == Chars.DIGIT && kind != Chars.DIGIT && kinds != Chars.DIGIT;
                kinds |= kind;
            }
            before = kind;
        }
        return (isMixed && kindsOfWord == Chars.ALNUM && end - start >= VERY_LONG)
                || (isBase64 && (kindsOfWord & Chars.LETTER) == Chars.LETTER && end - start >= LONG);
    }

    private static boolean isRandom(int length, int kinds, int changes) {
        boolean isLong = length >= LONG && ((kinds & Chars.DIGIT) != 0 || changes * 4 > length);
        return changes >= FEW_CHANGES && (isLong || (length >= SHORT && kinds == Chars.ALNUM));
    }

    /** Whether a part of a text is an id, as of projects, instances and traces, and no word of a sentence. */
    private static boolean isId(String text, int start, int end) {
        int length = end - start;
        if (text.startsWith(" ", start - 1) || text.startsWith(" ", end)) {
            return false;
        }
        return (length == 32 && areHex(text, start, end))
                || (length == 36 && areHex(text, start, end - 4))
                || (length == 16 && text.startsWith("-", start - 1) && areHex(text, start, end));
    }

    private static boolean areHex(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Chars.is(c, Chars.DIGIT) && (c < 'a' || c > 'f')) {
                return false;
            }
        }
        return true;
    }
}
