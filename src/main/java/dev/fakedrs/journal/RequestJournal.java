package dev.fakedrs.journal;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The latest calls of one project. Safe for use by many threads. */
public final class RequestJournal {

    /** The entries, the oldest first. The budget's lock guards this field and the next two. */
    final Deque<StoredEntry> entries = new ArrayDeque<>();

    long dropped;
    boolean closed;

    private final JournalBudget budget;

    RequestJournal(JournalBudget budget) {
        this.budget = budget;
    }

    /** Tells whether the journal stores entries. */
    public boolean isEnabled() {
        return budget.isEnabled();
    }

    public void add(JournalEntry entry) {
        if (isEnabled()) {
            budget.add(StoredEntry.of(this, entry));
        }
    }

    /** Counts a call that has no entry. */
    public void leaveOut() {
        budget.leaveOut(this);
    }

    /** Returns the number of entries. */
    public int size() {
        return budget.sizeOf(this);
    }

    boolean isEmpty() {
        return size() == 0;
    }

    /** Adds all entries to another journal. */
    void copyTo(RequestJournal other) {
        budget.snapshot(this).oldestFirst().stream()
                .map(StoredEntry::read)
                .filter(Objects::nonNull)
                .forEach(other::add);
    }

    /** Removes all entries. */
    public void clear() {
        budget.clear(this);
    }

    /** Removes all entries. Calls that are still running are not added later. */
    public void close() {
        budget.close(this);
    }

    /** Returns the newest matching entries up to a limit, and counts all matching ones. */
    public Found find(Predicate<JournalEntry> filter, int limit) {
        return find(filter, null, limit);
    }

    /**
     * Returns the newest matching entries up to a limit, and counts all matching ones.
     *
     * @param after the id of the call after which the search begins, or null for all calls
     */
    public Found find(Predicate<JournalEntry> filter, @Nullable String after, int limit) {
        JournalBudget.Snapshot snapshot = budget.snapshot(this);
        List<StoredEntry> found = new ArrayList<>();
        int total = 0;
        for (int i = snapshot.oldestFirst().size() - 1; i >= 0; i--) {
            StoredEntry stored = snapshot.oldestFirst().get(i);
            if (stored.requestId.equals(after)) {
                break;
            }
            JournalEntry entry = stored.read();
            if (entry != null && filter.test(entry)) {
                total++;
                if (found.size() < limit) {
                    found.add(stored);
                }
            }
        }
        return new Found(
                total,
                snapshot.dropped(),
                () -> found.stream()
                        .map(StoredEntry::read)
                        .filter(Objects::nonNull)
                        .iterator());
    }

    /**
     * Returns the newest entries after a call, the newest first, and counts all that came after it. It reads no more than it
     * returns.
     *
     * @param after the id of the call, or null for all calls; if the journal does not have it, all calls came after it
     */
    public Found latest(@Nullable String after, int limit) {
        JournalBudget.Snapshot snapshot = budget.snapshot(this);
        List<StoredEntry> stored = snapshot.oldestFirst();
        int first = stored.size();
        while (first > 0 && !stored.get(first - 1).requestId.equals(after)) {
            first--;
        }
        int total = stored.size() - first;
        List<JournalEntry> newest = new ArrayList<>();
        for (int i = stored.size() - 1; i >= first && newest.size() < limit; i--) {
            JournalEntry entry = stored.get(i).read();
            if (entry != null) {
                newest.add(entry);
            }
        }
        return new Found(total, snapshot.dropped(), newest);
    }

    /** Returns the entry of a call. */
    public Optional<JournalEntry> find(String requestId) {
        return budget.snapshot(this).oldestFirst().stream()
                .filter(stored -> stored.requestId.equals(requestId))
                .findFirst()
                .map(RequestJournal::read);
    }

    private static @Nullable JournalEntry read(StoredEntry stored) {
        return stored.read();
    }

    /**
     * The result of a search.
     *
     * @param total the number of matching entries
     * @param dropped the number of evicted entries of the journal, matching or not
     * @param requests the entries, read one by one because all may not fit into memory; entries evicted meanwhile are omitted
     */
    public record Found(int total, long dropped, Iterable<JournalEntry> requests) {}
}
