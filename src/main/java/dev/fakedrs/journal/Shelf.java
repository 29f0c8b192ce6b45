package dev.fakedrs.journal;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/** Where all journals stand: it has room for so many bytes, and when it is full the oldest entry of all has to go. */
@Component
public final class Shelf {

    private final JournalSettings settings;
    private final Set<Kept> oldestFirst = new LinkedHashSet<>();
    private final AtomicLong dropped = new AtomicLong();
    private long size;

    Shelf(JournalSettings settings) {
        this.settings = settings;
    }

    /** A journal, empty. */
    public Journal open() {
        return new Journal(this);
    }

    /** How many entries of all journals had to go so far. */
    public long dropped() {
        return dropped.get();
    }

    /** How many bytes all journals take, about. */
    public synchronized long size() {
        return size;
    }

    synchronized void add(Journal journal, Entry entry) {
        if (settings.entries() == 0 || journal.closed) {
            return;
        }
        Kept kept = new Kept(journal, entry, entry.size());
        journal.kept.addLast(kept);
        oldestFirst.add(kept);
        size += kept.size;
        if (journal.kept.size() > settings.entries()) {
            drop(journal.kept.getFirst());
        }
        while (size > settings.size().toBytes()) {
            drop(oldestFirst.iterator().next());
        }
    }

    synchronized void clear(Journal journal) {
        for (Kept kept : journal.kept) {
            oldestFirst.remove(kept);
            size -= kept.size;
        }
        journal.kept.clear();
        journal.dropped = 0;
    }

    /** Of one journal an entry can be dropped only when it is the oldest: of all, or of its own. */
    private void drop(Kept kept) {
        oldestFirst.remove(kept);
        kept.journal.kept.removeFirst();
        kept.journal.dropped++;
        size -= kept.size;
        dropped.incrementAndGet();
    }

    /** An entry in its place; each is only equal to itself. */
    static final class Kept {
        private final Journal journal;
        private final Entry entry;
        private final long size;

        Kept(Journal journal, Entry entry, long size) {
            this.journal = journal;
            this.entry = entry;
            this.size = size;
        }

        Entry entry() {
            return entry;
        }
    }
}
