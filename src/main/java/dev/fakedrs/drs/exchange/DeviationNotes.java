package dev.fakedrs.drs.exchange;

import dev.fakedrs.contract.rule.Deviation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The first 50 deviations of a call. */
final class DeviationNotes {

    private static final int MAX_NOTES = 50;

    private final List<String> notes = new ArrayList<>();
    private final Set<Deviation> kinds = EnumSet.noneOf(Deviation.class);

    void add(Deviation deviation, String sent) {
        kinds.add(deviation);
        if (notes.size() < MAX_NOTES) {
            notes.add(deviation.note(sent));
        }
    }

    Set<Deviation> kinds() {
        return Set.copyOf(kinds);
    }

    List<String> notes() {
        return List.copyOf(notes);
    }
}
