package dev.fakedrs.drs.record;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Lets so many lines into the log in a while, and then says how many more there would have been. */
public final class LineRateLimit {

    private final int most;
    private final Executor later;
    private final IntConsumer more;

    /** In this while. */
    private final AtomicInteger asked = new AtomicInteger();

    /**
     * A limit that nobody has met.
     *
     * @param later runs what it is given at the end of the while
     * @param more is told at the end how many were too many
     */
    public LineRateLimit(int most, Executor later, IntConsumer more) {
        this.most = most;
        this.later = later;
        this.more = more;
    }

    /** Whether another line is let in. */
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
