package dev.fakedrs.journal;

import dev.fakedrs.journal.Places.Kept;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The calls of one project. Safe for use by many threads: the shelf that it stands on is its lock. */
public final class RequestJournal {

    /** Its oldest entry, its newest, and how many there are. Guarded by the shelf. */
    int first = Places.NONE;

    int last = Places.NONE;
    int count;

    /** Guarded by the shelf. */
    long dropped;

    /** Guarded by the shelf. */
    boolean closed;

    private final JournalBudget shelf;

    RequestJournal(JournalBudget shelf) {
        this.shelf = shelf;
    }

    /** Whether it keeps anything that is added. */
    public boolean keeps() {
        return shelf.keeps();
    }

    public void add(JournalEntry entry) {
        if (keeps()) {
            shelf.add(this, Packing.pack(entry));
        }
    }

    boolean isEmpty() {
        synchronized (shelf) {
            return count == 0;
        }
    }

    /** Adds all entries to another journal. */
    void copyTo(RequestJournal other) {
        List<Kept> entries = shelf.snapshot(this).newestFirst();
        for (int i = entries.size() - 1; i >= 0; i--) {
            byte[] packed = shelf.read(entries.get(i));
            if (packed != null) {
                other.shelf.add(other, packed);
            }
        }
    }

    /** Empties it, and gives its room back. */
    public void clear() {
        shelf.clear(this);
    }

    /** Empties it for good: calls that are still under way leave nothing behind. */
    public void close() {
        synchronized (shelf) {
            closed = true;
            shelf.clear(this);
        }
    }

    /** The newest entries that match, up to a limit, and how many match in all. */
    public Found find(Predicate<JournalEntry> filter, int limit) {
        JournalBudget.Snapshot snapshot = shelf.snapshot(this);
        List<Kept> found = new ArrayList<>();
        int total = 0;
        for (Kept kept : snapshot.newestFirst()) {
            JournalEntry entry = read(kept);
            if (entry != null && filter.test(entry)) {
                total++;
                if (found.size() < limit) {
                    found.add(kept);
                }
            }
        }
        return new Found(
                total,
                snapshot.dropped(),
                () -> found.stream().map(this::read).filter(Objects::nonNull).iterator());
    }

    private @Nullable JournalEntry read(Kept kept) {
        byte[] packed = shelf.read(kept);
        return packed == null ? null : Packing.unpack(packed);
    }

    public Optional<JournalEntry> find(String requestId) {
        byte[] beginning = Packing.beginning(requestId);
        for (Kept kept : shelf.snapshot(this).newestFirst()) {
            byte[] packed = shelf.read(kept);
            if (packed != null && Arrays.mismatch(beginning, packed) == beginning.length) {
                return Optional.of(Packing.unpack(packed));
            }
        }
        return Optional.empty();
    }

    /**
     * What was found. An entry is read when it is its turn, as all together may be more than there is memory for; one that had to
     * go meanwhile is passed over.
     *
     * @param total how many entries match
     * @param dropped how many entries had to go, matching or not
     */
    public record Found(int total, long dropped, Iterable<JournalEntry> requests) {}
}
