package dev.fakedrs.drs.record;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Limits the number of log lines per period, and reports the number of suppressed lines at its end. */
public final class LineRateLimit {

    private final int most;
    private final Executor later;
    private final IntConsumer more;

    /** The number of requested lines in the current period. */
    private final AtomicInteger asked = new AtomicInteger();

    /**
     * Creates a limit.
     *
     * @param later runs its task at the end of the period
     * @param more receives the number of suppressed lines at the end of the period
     */
    public LineRateLimit(int most, Executor later, IntConsumer more) {
        this.most = most;
        this.later = later;
        this.more = more;
    }

    /** Tells whether another line may be logged. */
    public boolean admits() {
        int before = asked.getAndIncrement();
        if (before == 0) {
            later.execute(this::end);
        }
        return before < most;
    }

    private void end() {
        int tooMany = asked.getAndSet(0) - most;
        if (tooMany > 0) {
            more.accept(tooMany);
        }
    }
}
