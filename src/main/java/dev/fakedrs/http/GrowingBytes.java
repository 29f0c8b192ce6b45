package dev.fakedrs.http;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.HttpRule;
import dev.fakedrs.memory.MemoryBudget.Lease;
import java.util.Arrays;

/** Bytes that are read part by part, within a limit and a lease. */
final class GrowingBytes {

    private static final int MIB = 1024 * 1024;

    private final int maxBytes;
    private final Lease room;
    private byte[] bytes = {};
    private int size;

    GrowingBytes(int maxBytes, Lease room) {
        this.maxBytes = maxBytes;
        this.room = room;
    }

    /** @throws dev.fakedrs.contract.rule.DrsException where there is no room for them */
    void append(byte[] part, int length) {
        if (size + length > bytes.length) {
            int larger = Math.max(size + length, Math.min(2 * bytes.length, maxBytes));
            // While they are copied, both are there.
            if (!room.tryCover((long) bytes.length + larger)) {
                throw HttpRule.MEMORY_FULL.exception();
            }
            bytes = Arrays.copyOf(bytes, larger);
        }
        System.arraycopy(part, 0, bytes, size, length);
        size += length;
    }

    /** A refusal of a body that has more bytes than it may have. */
    static DrsException tooLarge(int maxBytes) {
        return HttpRule.BODY_TOO_LARGE.exception().detail("at_most", maxBytes / MIB + " MiB");
    }

    int size() {
        return size;
    }

    byte[] toArray() {
        return size == bytes.length ? bytes : Arrays.copyOf(bytes, size);
    }
}
