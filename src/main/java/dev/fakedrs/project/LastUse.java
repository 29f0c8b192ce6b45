package dev.fakedrs.project;

import java.util.concurrent.atomic.AtomicLong;

/** When a project was last used. It is either used again or let go: never both. */
final class LastUse {

    private static final long LET_GO = -1;

    /** In milliseconds since 1970; far ahead until the one who makes it uses it. */
    private final AtomicLong at = new AtomicLong(Long.MAX_VALUE);

    /**
     * Notes a use.
     *
     * @return whether the project is still there
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
     * Lets the project go, unless it was used again.
     *
     * @param since when it was last used, as far as was seen
     * @return whether it goes
     */
    boolean letGo(long since) {
        return at.compareAndSet(since, LET_GO);
    }
}
