package dev.fakedrs.journal;

import dev.fakedrs.setting.FakeDrsProperties;
import dev.fakedrs.setting.FakeDrsProperties.Journal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The memory of all journals. When it is full, the oldest entry of all journals is evicted. Safe for use by many threads. */
@Component
public final class JournalBudget {

    private final Journal settings;

    /** The entries of all journals. This object's lock guards them, the fields below, and the entries of each journal. */
    private final Set<StoredEntry> oldestFirst = new LinkedHashSet<>();

    private long size;
    private long evicted;

    @Autowired
    JournalBudget(FakeDrsProperties settings) {
        this(settings.journal());
    }

    public JournalBudget(Journal settings) {
        this.settings = settings;
    }

    /** Opens an empty journal. */
    public RequestJournal open() {
        return new RequestJournal(this);
    }

    /** Returns the number of evicted entries of all journals. */
    public synchronized long dropped() {
        return evicted;
    }

    /** Returns the approximate bytes of all journals. */
    public synchronized long size() {
        return size;
    }

    /** Tells whether journals store entries. */
    boolean isEnabled() {
        return settings.entries() > 0;
    }

    synchronized void add(StoredEntry entry) {
        if (entry.journal.closed) {
            return;
        }
        entry.journal.entries.add(entry);
        oldestFirst.add(entry);
        size += entry.size;
        if (entry.journal.entries.size() > settings.entries()) {
            evictOldest(entry.journal);
        }
        while (size > settings.size().toBytes() && !oldestFirst.isEmpty()) {
            evictOldest(oldestFirst.iterator().next().journal);
        }
    }

    synchronized void clear(RequestJournal journal) {
        journal.entries.forEach(this::remove);
        journal.entries.clear();
        journal.dropped = 0;
    }

    synchronized void close(RequestJournal journal) {
        journal.closed = true;
        clear(journal);
    }

    synchronized Snapshot snapshot(RequestJournal journal) {
        return new Snapshot(List.copyOf(journal.entries), journal.dropped);
    }

    synchronized int sizeOf(RequestJournal journal) {
        return journal.entries.size();
    }

    /** Evicts the oldest entry of a journal. The oldest of all entries is always the oldest of its own journal. */
    private void evictOldest(RequestJournal journal) {
        remove(journal.entries.removeFirst());
        journal.dropped++;
        evicted++;
    }

    private void remove(StoredEntry entry) {
        oldestFirst.remove(entry);
        size -= entry.size;
        entry.forget();
    }

    /** The state of a journal at one moment. */
    synchronized void leaveOut(RequestJournal journal) {
        journal.dropped++;
    }

    record Snapshot(List<StoredEntry> oldestFirst, long dropped) {}
}
