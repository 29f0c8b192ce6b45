package dev.fakedrs.http;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.HttpRule;
import dev.fakedrs.memory.MemoryBudget;
import dev.fakedrs.memory.MemoryBudget.Lease;
import dev.fakedrs.tomcat.ConnectionResetValve;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The body of a call. It is read when it is needed, so that a call that is refused before fills no memory. A sender has one
 * minute, as a slower one would hold a connection for ever.
 */
public final class IncomingBody implements AutoCloseable {

    private static final int MAX_DRAINED = 64 * 1024 * 1024;
    private static final int MAX_SKIMMED = 64 * 1024;
    private static final int PART = 4 * 1024;
    private static final Duration MAX_TIME = Duration.ofMinutes(1);
    private static final byte[] NOTHING = {};

    private final HttpServletRequest request;
    private final int maxBytes;
    private final InstantSource time;
    private final Instant deadline;
    private final Lease room;
    private final Lease unzipped;
    private final Lease work;
    private final Lease results;
    private byte @Nullable [] sent;
    private byte @Nullable [] decoded;
    private boolean asked;
    private boolean over;

    /** The body of a call, which may have so many bytes. */
    public IncomingBody(HttpServletRequest request, int maxBytes, MemoryBudget budget, InstantSource time) {
        this.request = request;
        this.maxBytes = maxBytes;
        this.time = time;
        this.deadline = time.instant().plus(MAX_TIME);
        this.room = budget.body();
        this.unzipped = budget.body();
        this.work = budget.work();
        this.results = budget.answer();
        long length = request.getContentLengthLong();
        this.over = length == 0 || (length < 0 && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null);
    }

    /**
     * Looks at the length that it says it has.
     *
     * @throws DrsException where that is too large
     */
    public void checkLength() {
        if (request.getContentLengthLong() > maxBytes) {
            throw GrowingBytes.tooLarge(maxBytes);
        }
    }

    /**
     * All of it, as it was sent.
     *
     * @throws DrsException where it is too large, breaks off or is too slow, or there is no room for it
     */
    public byte[] sent() {
        if (sent == null) {
            asked = true;
            sent = over ? NOTHING : receive(maxBytes);
        }
        return sent;
    }

    /**
     * All of it, as it was before its sender compressed it.
     *
     * @throws DrsException as for {@link #sent()}, or where it is compressed with anything but gzip
     */
    public byte[] decoded() {
        if (decoded == null) {
            String coding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
            byte[] body = ContentCoding.decode(coding, sent(), maxBytes, unzipped);
            if (!work.tryCoverMadeOf(body.length)) {
                throw HttpRule.MEMORY_FULL.exception();
            }
            decoded = body;
        }
        return decoded;
    }

    /** What has been read of it. */
    public byte[] known() {
        return decoded != null ? decoded : sent != null ? sent : NOTHING;
    }

    /**
     * Keeps its beginning alone, while its answer waits or goes out.
     *
     * @param answered whether all of the answer is there, so that nothing is needed any more of what was made of the body
     */
    public void forgetMost(boolean answered) {
        byte[] known = known();
        if (answered) {
            work.close();
        } else {
            work.leaveResultsTo(results, known.length);
        }
        sent = known.length > MemoryBudget.FREE_BYTES ? Arrays.copyOf(known, MemoryBudget.FREE_BYTES) : known;
        decoded = sent;
        room.close();
        unzipped.close();
    }

    /**
     * Reads what nobody asked for to its end, and keeps only its beginning, for the journal.
     *
     * @throws DrsException where it is too large, breaks off or is too slow
     */
    public void skim() {
        if (!asked && !isOver()) {
            asked = true;
            sent = receive(MAX_SKIMMED);
        }
    }

    /** Whether nothing more of it can come, or is waited for. */
    public boolean isOver() {
        return over || request.getHeader(HttpHeaders.EXPECT) != null;
    }

    /** Reads on after a refusal, as many senders listen only when they have sent everything; but not for ever. */
    public void drain() {
        if (isOver()) {
            return;
        }
        byte[] part = new byte[PART];
        try {
            InputStream in = request.getInputStream();
            for (long size = 0; !over && size < MAX_DRAINED && !isLate(); ) {
                int length = in.read(part);
                over = length < 0;
                size += length;
            }
        } catch (IOException e) {
            // It is gone, or has paused for too long.
        }
    }

    /** Ends the connection of a sender that goes on and on, or has stopped in the midst of it. */
    public void cutOff() {
        if (!isOver()) {
            ConnectionResetValve.of(request).run();
        }
    }

    @Override
    public void close() {
        room.close();
        unzipped.close();
        work.close();
        results.close();
    }

    /** Reads to the end, and keeps so many bytes at most. */
    private byte[] receive(int kept) {
        GrowingBytes body = new GrowingBytes(maxBytes, room);
        byte[] part = new byte[PART];
        long size = 0;
        try {
            InputStream in = request.getInputStream();
            for (int length = in.read(part); length >= 0; length = in.read(part)) {
                size += length;
                if (size > maxBytes) {
                    throw GrowingBytes.tooLarge(maxBytes);
                }
                if (isLate()) {
                    throw HttpRule.MALFORMED_HTTP.exception().detail("slower-than", MAX_TIME);
                }
                body.append(part, Math.min(length, kept - body.size()));
            }
        } catch (IOException e) {
            over = true;
            throw HttpRule.MALFORMED_HTTP.exception();
        }
        over = true;
        return body.toArray();
    }

    private boolean isLate() {
        return time.instant().isAfter(deadline);
    }
}
