package dev.fakedrs.project;

import java.util.concurrent.atomic.AtomicLong;

/** The time at which a project was last used. A project is either used again or evicted, never both. */
final class LastUse {

    private static final long LET_GO = -1;

    /** Milliseconds since 1970. A new project has a time far in the future until its first use, so that it is not evicted. */
    private final AtomicLong at = new AtomicLong(Long.MAX_VALUE);

    /**
     * Records a use.
     *
     * @return whether the project has not been evicted
     */
    boolean note(long now) {
        long before = at.get();
        while (before != LET_GO && before != now && !at.compareAndSet(before, now)) {
            before = at.get();
        }
        return before != LET_GO;
    }

    long at() {
        return at.get();
    }

    /**
     * Marks the project as evicted, unless it was used again.
     *
     * @param since the last use that the caller has seen
     * @return whether the project is now evicted
     */
    boolean letGo(long since) {
        return at.compareAndSet(since, LET_GO);
    }
}
