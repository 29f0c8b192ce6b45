package dev.fakedrs.journal.redaction;

import java.util.Comparator;
import java.util.List;

/** A part of a text, and what stands in its place. */
record Cut(int start, int end, String instead) {

    private static final Comparator<Cut> OUTER_FIRST =
            Comparator.comparingInt(Cut::start).thenComparing(Cut::end, Comparator.reverseOrder());

    /** The beginning of a text, so far, with these cuts made; of one within another, only the outer. */
    static String make(List<Cut> cuts, String text, int length) {
        cuts.sort(OUTER_FIRST);
        StringBuilder copy = new StringBuilder();
        int copied = 0;
        for (Cut cut : cuts) {
            if (cut.start >= copied) {
                copy.append(text, copied, cut.start).append(cut.instead);
                copied = cut.end;
            }
        }
        return copy.append(text, Math.min(copied, length), length).toString();
    }
}
