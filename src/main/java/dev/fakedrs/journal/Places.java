package dev.fakedrs.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where entries are put: numbered places, in the order of their coming, of all journals and of each. All of it are arrays, and
 * what goes leaves its bytes to what comes: so many entries are kept, and for so long, that as objects they would cost more in
 * garbage collection than the calls themselves. Guarded by the shelf.
 */
final class Places {

    static final int NONE = -1;

    private static final int FEWEST = 64;
    private static final int STEP = 256;

    /** About what a place takes beside its bytes. */
    private static final int OVERHEAD = 64;

    private static final byte[] NOTHING = {};

    private byte[][] packed = new byte[FEWEST][];
    private @Nullable RequestJournal[] journals = new RequestJournal[FEWEST];
    private int[] lengths = new int[FEWEST];

    /** Which entry it is, of all that ever were. */
    private long[] numbers = new long[FEWEST];

    private int[] older = new int[FEWEST];
    private int[] newer = new int[FEWEST];

    /** The next one of the same journal; of a free place, the next free one. */
    private int[] next = new int[FEWEST];

    private int free = NONE;
    private int opened;
    private int oldest = NONE;
    private int newest = NONE;
    private byte[] spare = NOTHING;
    private long latest;
    private long size;

    /** About how many bytes all entries take. */
    long size() {
        return size;
    }

    /** The journal of the oldest entry; null where there is none. */
    @Nullable
    RequestJournal oldest() {
        return oldest == NONE ? null : journals[oldest];
    }

    /** Puts a journal's newest entry. */
    void put(RequestJournal journal, byte[] entry) {
        int place = take();
        byte[] room = suits(spare, entry) ? spare : new byte[(entry.length + STEP - 1) / STEP * STEP];
        spare = NOTHING;
        System.arraycopy(entry, 0, room, 0, entry.length);
        packed[place] = room;
        lengths[place] = entry.length;
        latest++;
        numbers[place] = latest;
        journals[place] = journal;
        size += OVERHEAD + room.length;

        older[place] = newest;
        newer[place] = NONE;
        if (newest == NONE) {
            oldest = place;
        } else {
            newer[newest] = place;
        }
        newest = place;

        next[place] = NONE;
        if (journal.last == NONE) {
            journal.first = place;
        } else {
            next[journal.last] = place;
        }
        journal.last = place;
        journal.count++;
    }

    /** Removes a journal's oldest entry. */
    void removeFirst(RequestJournal journal) {
        int place = journal.first;
        journal.first = next[place];
        if (journal.first == NONE) {
            journal.last = NONE;
        }
        journal.count--;

        if (older[place] == NONE) {
            oldest = newer[place];
        } else {
            newer[older[place]] = newer[place];
        }
        if (newer[place] == NONE) {
            newest = older[place];
        } else {
            older[newer[place]] = older[place];
        }

        size -= OVERHEAD + packed[place].length;
        spare = packed[place];
        packed[place] = NOTHING;
        journals[place] = null;
        numbers[place] = 0;
        next[place] = free;
        free = place;
    }

    /** A journal's entries, the oldest first. */
    List<Kept> of(RequestJournal journal) {
        List<Kept> entries = new ArrayList<>(journal.count);
        for (int place = journal.first; place != NONE; place = next[place]) {
            entries.add(new Kept(place, numbers[place]));
        }
        return entries;
    }

    /** A copy of an entry; null where it has gone meanwhile. */
    byte @Nullable [] read(Kept kept) {
        return numbers[kept.place] == kept.number ? Arrays.copyOf(packed[kept.place], lengths[kept.place]) : null;
    }

    /** Lets go of the bytes of what was removed last. */
    void forget() {
        spare = NOTHING;
    }

    /** Whether an entry has room, and does not waste most of it. */
    private static boolean suits(byte[] room, byte[] entry) {
        return entry.length <= room.length && entry.length > room.length / 2 - STEP;
    }

    private int take() {
        if (free != NONE) {
            int place = free;
            free = next[place];
            return place;
        }
        if (opened == next.length) {
            int more = 2 * opened;
            packed = Arrays.copyOf(packed, more);
            journals = Arrays.copyOf(journals, more);
            lengths = Arrays.copyOf(lengths, more);
            numbers = Arrays.copyOf(numbers, more);
            older = Arrays.copyOf(older, more);
            newer = Arrays.copyOf(newer, more);
            next = Arrays.copyOf(next, more);
        }
        return opened++;
    }

    /** Where an entry is, and which: its place may be another's later. */
    record Kept(int place, long number) {}
}
