package dev.fakedrs.journal.redaction;

import java.util.Arrays;

/** Short texts to look for in others, in any case. */
final class Stems {

    private static final int BITS = 5;
    private static final int CODES = 1 << BITS;
    private static final int THREE = CODES * CODES * CODES;

    /** By the code of their first character. */
    private final String[][] stems = new String[CODES][0];

    /** A bit for each three codes that one may begin with: elsewhere no closer look is due. */
    private final long[] starts = new long[THREE / Long.SIZE];

    /** Each has two characters or more; between them is white space. */
    Stems(String all) {
        for (String stem : all.strip().split("\\s+", -1)) {
            int first = codeOf(stem.charAt(0));
            stems[first] = Arrays.copyOf(stems[first], stems[first].length + 1);
            stems[first][stems[first].length - 1] = stem;
            int two = (first << BITS) + codeOf(stem.charAt(1));
            for (int third = 0; third < CODES; third++) {
                if (stem.length() == 2 || third == codeOf(stem.charAt(2))) {
                    int three = (two << BITS) + third;
                    starts[three / Long.SIZE] |= 1L << three;
                }
            }
        }
    }

    /** Whether one of them is anywhere in a text. */
    boolean areIn(String text) {
        int three = 0;
        for (int i = 0; i <= text.length(); i++) {
            int code = i < text.length() ? codeOf(text.charAt(i)) : 0;
            three = ((three << BITS) + code) & (THREE - 1);
            if (((starts[three / Long.SIZE] >>> three) & 1) != 0 && startAt(text, i - 2)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of them begins at an index. */
    boolean startAt(String text, int index) {
        for (String stem : stems[codeOf(text.charAt(index))]) {
            if (text.regionMatches(true, index, stem, 0, stem.length())) {
                return true;
            }
        }
        return false;
    }

    /** Whether what is between two indexes is one of them. */
    boolean have(String text, int start, int end) {
        for (String stem : stems[codeOf(text.charAt(start))]) {
            if (stem.length() == end - start && text.regionMatches(true, start, stem, 0, end - start)) {
                return true;
            }
        }
        return false;
    }

    /** The same for a letter in both cases; 0 for what else is in ASCII. */
    private static int codeOf(char c) {
        return c < 0x80 ? Chars.codeOf(c) : 27 + (c & 3);
    }
}
