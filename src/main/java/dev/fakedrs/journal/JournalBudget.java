package dev.fakedrs.journal;

import dev.fakedrs.journal.Places.Kept;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where all journals stand: it has room for so many bytes, and when it is full the oldest entry of all has to go. */
@Component
public final class JournalBudget {

    private final JournalSettings settings;
    private final AtomicLong dropped = new AtomicLong();

    /** Guarded by this. */
    private final Places places = new Places();

    public JournalBudget(JournalSettings settings) {
        this.settings = settings;
    }

    /** A journal, empty. */
    public RequestJournal open() {
        return new RequestJournal(this);
    }

    /** How many entries of all journals had to go so far. */
    public long dropped() {
        return dropped.get();
    }

    /** How many bytes all journals take, about. */
    public synchronized long size() {
        return places.size();
    }

    /** Whether anything is kept at all. */
    boolean keeps() {
        return settings.entries() > 0;
    }

    synchronized void add(RequestJournal journal, byte[] packed) {
        if (journal.closed) {
            return;
        }
        places.put(journal, packed);
        if (journal.count > settings.entries()) {
            drop(journal);
        }
        for (RequestJournal oldest = places.oldest();
                oldest != null && places.size() > settings.size().toBytes();
                oldest = places.oldest()) {
            drop(oldest);
        }
    }

    /** Which entries a journal has now, the newest first, and how many had to go. */
    synchronized Snapshot snapshot(RequestJournal journal) {
        List<Kept> entries = places.of(journal);
        Collections.reverse(entries);
        return new Snapshot(entries, journal.dropped);
    }

    /** One of these entries; null where it has gone meanwhile. All at once could be more than there is memory for. */
    synchronized byte @Nullable [] read(Kept kept) {
        return places.read(kept);
    }

    synchronized void clear(RequestJournal journal) {
        while (journal.count > 0) {
            places.removeFirst(journal);
        }
        places.forget();
        journal.dropped = 0;
    }

    /** What has to go is the oldest: of all, or of its journal; so it is its journal's oldest in any case. */
    private void drop(RequestJournal journal) {
        places.removeFirst(journal);
        journal.dropped++;
        dropped.incrementAndGet();
    }

    /** A journal as it was at one moment. */
    record Snapshot(List<Kept> newestFirst, long dropped) {}
}
