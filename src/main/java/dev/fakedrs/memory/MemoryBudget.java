package dev.fakedrs.memory;

import dev.fakedrs.contract.rule.HttpRule;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Shares of the heap for what callers send and are answered, so that no number of callers can fill it. A share is counted in
 * KiB. Safe for use by many threads.
 */
@Component
public final class MemoryBudget {

    /** Nobody needs a lease for so many bytes: each connection may hold them anyway. */
    public static final int FREE_BYTES = 16 * 1024;

    /** Nobody needs a lease for what is made of so many bytes of a body. */
    private static final int FREE_BODY_BYTES = 1024;

    /** What is made of a body takes at most so many times its bytes: a list of ids becomes a list of jobs. */
    private static final int GROWTH = 64;

    /** What is left of that while its answer is written: a batch has so many items at most, each with a short result. */
    private static final int RESULT_GROWTH = 16;

    private static final int MAX_RESULT_BYTES = 10_000 * 64;

    private static final int PARTS_OF_HEAP = 10;
    private static final int KEPT_TENTHS_OF_HEAP = 3;
    private static final int KIB = 1024;
    private static final int PATIENCE_MILLIS = 2_000;

    private final Share bodies;
    private final Share work;
    private final Share answers;
    private final long maxKept;
    private final AtomicLong kept = new AtomicLong();

    /** Shares of the heap that this Java has. */
    public MemoryBudget() {
        long heap = Runtime.getRuntime().maxMemory();
        int share = (int) Math.min(heap / PARTS_OF_HEAP / KIB, Integer.MAX_VALUE);
        bodies = new Share(share);
        work = new Share(share);
        answers = new Share(share);
        maxKept = heap * KEPT_TENTHS_OF_HEAP / PARTS_OF_HEAP;
    }

    /**
     * An account for what is kept of one project.
     *
     * @param base what it takes anyway, in bytes
     * @throws dev.fakedrs.contract.rule.DrsException where there is no room for that
     */
    public Account open(long base) {
        Account account = new Account(base);
        account.add(base);
        return account;
    }

    /** About how many bytes are kept of all projects. */
    public long kept() {
        return kept.get();
    }

    /** How many may be. */
    public long maxKept() {
        return maxKept;
    }

    /** A lease for the bytes of one body, of which it has none yet. */
    public Lease body() {
        return new Lease(bodies);
    }

    /** A lease for what is made of one body, of which it has none yet. */
    public Lease work() {
        return new Lease(work);
    }

    /** A lease for what is held back of one answer, of which it has none yet. */
    public Lease answer() {
        return new Lease(answers);
    }

    /** What is kept of one project: at most half of what all may keep, so that no project can take the others' room. */
    public final class Account implements AutoCloseable {

        private final long base;
        private long bytes;
        private boolean closed;

        private Account(long base) {
            this.base = base;
        }

        /**
         * Takes room for so many bytes more, or gives back what is negative.
         *
         * @throws dev.fakedrs.contract.rule.DrsException where there is no such room
         */
        public synchronized void add(long more) {
            if (closed) {
                return;
            }
            long change = Math.max(more, base - bytes);
            long all = kept.addAndGet(change);
            if (more > 0 && (all > maxKept || bytes + change > maxKept / 2)) {
                kept.addAndGet(-change);
                throw HttpRule.MEMORY_FULL.exception();
            }
            bytes += change;
        }

        /** Gives all back; calls that are still under way take no more. */
        @Override
        public synchronized void close() {
            closed = true;
            kept.addAndGet(-bytes);
            bytes = 0;
        }
    }

    /** A part of the heap. */
    private static final class Share {
        private final int size;
        private final Semaphore free;

        Share(int size) {
            this.size = size;
            this.free = new Semaphore(size, true);
        }
    }

    /** What one call holds of a share, until it is closed. */
    public static final class Lease implements AutoCloseable {
        private final Share share;
        private int held;

        private Lease(Share share) {
            this.share = share;
        }

        /** Makes sure that it covers so many bytes in all; whether there is room for them, at the latest after 2 s. */
        public boolean tryCover(long bytes) {
            return tryCover(bytes, PATIENCE_MILLIS);
        }

        /** The same without waiting. */
        public boolean tryCoverNow(long bytes) {
            return tryCover(bytes, 0);
        }

        /** The same as {@link #tryCover(long)}, for what is made of a body of so many bytes. */
        public boolean tryCoverMadeOf(long bodyBytes) {
            return bodyBytes <= FREE_BODY_BYTES || tryCover(bodyBytes * GROWTH);
        }

        /** Leaves to another lease the results that were made of a body of so many bytes, if there is room, and gives back the rest. */
        public void leaveResultsTo(Lease answer, long bodyBytes) {
            long bytes = Math.min(bodyBytes * RESULT_GROWTH, MAX_RESULT_BYTES);
            keep(answer.tryCoverNow(bytes) ? 0 : kib(bytes));
        }

        @Override
        public void close() {
            keep(0);
        }

        private synchronized boolean tryCover(long bytes, int patienceMillis) {
            int wanted = bytes <= FREE_BYTES ? 0 : kib(bytes);
            if (wanted <= held) {
                return true;
            }
            try {
                if (!share.free.tryAcquire(wanted - held, patienceMillis, TimeUnit.MILLISECONDS)) {
                    return false;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            held = wanted;
            return true;
        }

        private int kib(long bytes) {
            return (int) Math.min(bytes / KIB + 1, share.size);
        }

        private synchronized void keep(int kib) {
            if (kib < held) {
                share.free.release(held - kib);
                held = kib;
            }
        }
    }
}
