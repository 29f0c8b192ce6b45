package dev.fakedrs.http;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.HttpRule;
import dev.fakedrs.memory.MemoryBudget.Lease;
import java.util.Arrays;

/** A buffer that grows up to a limit and within a memory lease. */
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

    /**
     * Appends the first bytes of a part.
     *
     * @throws dev.fakedrs.contract.rule.DrsException if there is not enough memory
     */
    void append(byte[] part, int length) {
        if (size + length > bytes.length) {
            int larger = Math.max(size + length, Math.min(2 * bytes.length, maxBytes));
            // Both arrays exist during the copy.
            if (!room.tryCover((long) bytes.length + larger)) {
                throw HttpRule.MEMORY_FULL.exception();
            }
            bytes = Arrays.copyOf(bytes, larger);
        }
        System.arraycopy(part, 0, bytes, size, length);
        size += length;
    }

    /** Creates the exception for a body that exceeds the limit. */
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
