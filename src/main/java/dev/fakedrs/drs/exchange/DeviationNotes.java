package dev.fakedrs.drs.exchange;

import dev.fakedrs.contract.rule.Deviation;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The deviations of a call, with notes of the first 50. If the contract is pedantic, each is refused. */
public final class DeviationNotes {

    private static final int MAX_NOTES = 50;

    private final boolean pedantic;
    private final List<String> notes = new ArrayList<>();
    private final EnumSet<Deviation> kinds = EnumSet.noneOf(Deviation.class);

    DeviationNotes(boolean pedantic) {
        this.pedantic = pedantic;
    }

    void add(Deviation deviation, String sent) {
        kinds.add(deviation);
        if (notes.size() < MAX_NOTES) {
            notes.add(deviation.note(sent));
        }
        if (pedantic) {
            throw deviation.refusal(sent);
        }
    }

    /** Executes an item of a batch. If it is refused for something else, the deviations that it has added are dropped. */
    public <R> R ofAccepted(Supplier<R> item) {
        int notesBefore = notes.size();
        Set<Deviation> kindsBefore = EnumSet.copyOf(kinds);
        try {
            return item.get();
        } catch (RuntimeException refusal) {
            if (!pedantic) {
                notes.subList(notesBefore, notes.size()).clear();
                kinds.retainAll(kindsBefore);
            }
            throw refusal;
        }
    }

    /** Returns which deviations the call has. */
    public Set<Deviation> kinds() {
        return Set.copyOf(kinds);
    }

    /** Returns the notes for the journal. */
    public List<String> notes() {
        return List.copyOf(notes);
    }
}
