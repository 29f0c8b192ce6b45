package dev.fakedrs.memory;

import dev.fakedrs.contract.HttpRule;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.stereotype.Component;

/**
 * Shares of the heap for what callers send, so that no number of callers can fill it. A share is counted in KiB; whoever finds
 * it taken waits for a moment, and is then refused. Safe for use by many threads.
 */
@Component
public final class MemoryBudget {

    /** Nobody needs a lease for so many bytes: each connection may hold them anyway. */
    public static final int FREE_BYTES = 16 * 1024;

    /** What is made of a body takes at most so many times its bytes: a list of ids becomes a list of jobs. */
    private static final int GROWTH = 64;

    private static final int PARTS_OF_HEAP = 10;
    private static final int KEPT_TENTHS_OF_HEAP = 3;
    private static final int KIB = 1024;
    private static final int PATIENCE_MILLIS = 2_000;

    private final Share bodies;
    private final Share work;
    private final long maxKept;
    private final AtomicLong kept = new AtomicLong();

    /** Shares of the heap that this Java has. */
    public MemoryBudget() {
        long heap = Runtime.getRuntime().maxMemory();
        int share = (int) Math.min(heap / PARTS_OF_HEAP / KIB, Integer.MAX_VALUE);
        bodies = new Share(share);
        work = new Share(share);
        maxKept = heap * KEPT_TENTHS_OF_HEAP / PARTS_OF_HEAP;
    }

    /**
     * An account for what is kept of one project.
     *
     * @param base what it takes anyway, in bytes
     * @throws dev.fakedrs.contract.DrsException where there is no room for that
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
         * @throws dev.fakedrs.contract.DrsException where there is no such room
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

    /** What one call holds of a share, until it is closed. For use by one thread. */
    public static final class Lease implements AutoCloseable {
        private final Share share;
        private int held;

        private Lease(Share share) {
            this.share = share;
        }

        /** Makes sure that it covers so many bytes in all; whether there is room for them. */
        public boolean tryCover(long bytes) {
            if (bytes <= FREE_BYTES) {
                return true;
            }
            int wanted = (int) Math.min(bytes / KIB + 1, share.size);
            try {
                if (wanted > held && !share.free.tryAcquire(wanted - held, PATIENCE_MILLIS, TimeUnit.MILLISECONDS)) {
                    return false;
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            held = Math.max(held, wanted);
            return true;
        }

        /** The same, for what is made of a body of so many bytes. */
        public boolean tryCoverMadeOf(long bodyBytes) {
            return bodyBytes <= FREE_BYTES || tryCover(bodyBytes * GROWTH);
        }

        @Override
        public void close() {
            share.free.release(held);
            held = 0;
        }
    }
}
