package dev.fakedrs.drs.exchange;

import dev.fakedrs.contract.rule.Deviation;
import java.util.ArrayList;
import java.util.List;

/** The first 50 deviations of a call. */
final class DeviationNotes {

    private static final int MAX_NOTES = 50;

    private final List<String> notes = new ArrayList<>();

    void add(Deviation deviation, String sent) {
        if (notes.size() < MAX_NOTES) {
            notes.add(deviation.note(sent));
        }
    }

    List<String> notes() {
        return List.copyOf(notes);
    }
}
