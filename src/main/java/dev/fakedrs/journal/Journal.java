package dev.fakedrs.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The calls of one project. Safe for use by many threads: the shelf that it stands on is its lock. */
public final class Journal {

    /** Guarded by the shelf. */
    final Deque<Shelf.Kept> kept = new ArrayDeque<>();

    /** Guarded by the shelf. */
    long dropped;

    /** Guarded by the shelf. */
    boolean closed;

    private final Shelf shelf;

    Journal(Shelf shelf) {
        this.shelf = shelf;
    }

    public void add(Entry entry) {
        shelf.add(this, entry);
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
    public Found find(Predicate<Entry> filter, int limit) {
        synchronized (shelf) {
            List<Entry> found = new ArrayList<>();
            int total = 0;
            for (Iterator<Shelf.Kept> newest = kept.descendingIterator(); newest.hasNext(); ) {
                Entry entry = newest.next().entry();
                if (filter.test(entry)) {
                    total++;
                    if (found.size() < limit) {
                        found.add(entry);
                    }
                }
            }
            return new Found(total, dropped, found);
        }
    }

    public Optional<Entry> find(String requestId) {
        return find(entry -> entry.requestId().equals(requestId), 1).requests().stream()
                .findFirst();
    }

    /**
     * What was found.
     *
     * @param total how many entries match
     * @param dropped how many entries had to go, matching or not
     */
    public record Found(int total, long dropped, List<Entry> requests) {}
}
