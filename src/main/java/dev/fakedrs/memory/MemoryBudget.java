package dev.fakedrs.memory;

import dev.fakedrs.contract.rule.HttpRule;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Limits the heap memory of bodies, responses and projects, so that no number of callers can fill the heap. Shares are counted
 * in KiB. Safe for use by many threads.
 */
@Component
public final class MemoryBudget {

    /** The number of bytes that need no lease, because each connection may hold them anyway. */
    public static final int FREE_BYTES = 16 * 1024;

    /** The size of a body whose objects need no lease. */
    private static final int FREE_BODY_BYTES = 1024;

    /** The objects built from a body take at most this many times its bytes, because a list of ids becomes a list of jobs. */
    private static final int GROWTH = 64;

    /** The same for the results that remain while the response is written. The number of items is limited. */
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

    /** Creates shares of the maximum heap of this JVM. */
    public MemoryBudget() {
        long heap = Runtime.getRuntime().maxMemory();
        int share = (int) Math.min(heap / PARTS_OF_HEAP / KIB, Integer.MAX_VALUE);
        bodies = new Share(share);
        work = new Share(share);
        answers = new Share(share);
        maxKept = heap * KEPT_TENTHS_OF_HEAP / PARTS_OF_HEAP;
    }

    /**
     * Opens the account of one project.
     *
     * @param base the bytes that the project always takes
     * @throws dev.fakedrs.contract.rule.DrsException if there is not enough memory
     */
    public Account open(long base) {
        Account account = new Account(base);
        account.add(base);
        return account;
    }

    /** Returns the approximate bytes of all projects. */
    public long kept() {
        return kept.get();
    }

    /** Returns the maximum of {@link #kept()}. */
    public long maxKept() {
        return maxKept;
    }

    /** Creates an empty lease for the bytes of a body. */
    public Lease body() {
        return new Lease(bodies);
    }

    /** Creates an empty lease for the objects built from a body. */
    public Lease work() {
        return new Lease(work);
    }

    /** Creates an empty lease for the buffer of a response. */
    public Lease answer() {
        return new Lease(answers);
    }

    /** The memory of one project: at most half of the memory of all projects, so that no project can take all of it. */
    public final class Account implements AutoCloseable {

        private final long base;
        private long bytes;
        private boolean closed;

        private Account(long base) {
            this.base = base;
        }

        /**
         * Adds bytes, or gives them back if {@code more} is negative.
         *
         * @throws dev.fakedrs.contract.rule.DrsException if there is not enough memory
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

        /** Gives everything back. Calls that are still running add nothing more. */
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

    /** The part of a share that one call holds until the lease is closed. */
    public static final class Lease implements AutoCloseable {
        private final Share share;
        private int held;

        private Lease(Share share) {
            this.share = share;
        }

        /** Extends the lease to this many bytes in all, and returns whether there is room. It waits at most 2 s. */
        public boolean tryCover(long bytes) {
            return tryCover(bytes, PATIENCE_MILLIS);
        }

        /** Does the same without waiting. */
        public boolean tryCoverNow(long bytes) {
            return tryCover(bytes, 0);
        }

        /** Does the same as {@link #tryCover(long)}, for the objects built from a body of this size. */
        public boolean tryCoverMadeOf(long bodyBytes) {
            return bodyBytes <= FREE_BODY_BYTES || tryCover(bodyBytes * GROWTH);
        }

        /** Moves the results of a body to the lease of the response if there is room, and gives the rest back. */
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
