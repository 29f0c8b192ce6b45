package dev.fakedrs.journal;

import dev.fakedrs.setting.FakeDrsProperties;
import dev.fakedrs.setting.FakeDrsProperties.Journal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** The memory that all journals share. When it is full, the oldest entry of all is evicted. Safe for use by many threads. */
@Component
public final class JournalBudget {

    private final Journal settings;

    /** The entries of all journals. Guarded by this, as is all below, and the entries of each journal. */
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

    /** How many entries of all journals were evicted so far. */
    public synchronized long dropped() {
        return evicted;
    }

    /** How many bytes all journals take, about. */
    public synchronized long size() {
        return size;
    }

    /** Whether journals keep anything. */
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

    /** The oldest entry of all is also the oldest of its own journal. */
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

    /** A journal at one moment. */
    record Snapshot(List<StoredEntry> oldestFirst, long dropped) {}
}
