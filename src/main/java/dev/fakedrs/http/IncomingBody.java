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
 * The body of a request. It is read only when needed, so that a call that is rejected earlier uses no memory. The client has
 * one minute to send it, because a slower client would hold its connection for ever.
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

    /** Prepares the body, which may have at most {@code maxBytes} bytes. */
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
     * Checks the length in the header Content-Length.
     *
     * @throws DrsException if it is too large
     */
    public void checkLength() {
        if (request.getContentLengthLong() > maxBytes) {
            throw GrowingBytes.tooLarge(maxBytes);
        }
    }

    /**
     * Reads the whole body as sent.
     *
     * @throws DrsException if the body is too large, incomplete or too slow, or if there is not enough memory
     */
    public byte[] sent() {
        if (sent == null) {
            asked = true;
            sent = over ? NOTHING : receive(maxBytes);
        }
        return sent;
    }

    /**
     * Reads the whole body and decompresses it.
     *
     * @throws DrsException as for {@link #sent()}, or if its coding is not gzip
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

    /** Returns the part of the body that has been read. */
    public byte[] known() {
        return decoded != null ? decoded : sent != null ? sent : NOTHING;
    }

    /**
     * Keeps only the beginning of the body while the response waits or is sent.
     *
     * @param answered whether the response is complete, so that the objects built from the body are no longer needed
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
     * Reads a body that no part has asked for, and keeps only its beginning for the journal.
     *
     * @throws DrsException if the body is too large, incomplete or too slow
     */
    public void skim() {
        if (!asked && !isOver()) {
            asked = true;
            sent = receive(MAX_SKIMMED);
        }
    }

    /** Tells whether the body has ended or the client still waits for permission to send it. */
    public boolean isOver() {
        return over || request.getHeader(HttpHeaders.EXPECT) != null;
    }

    /** Reads the rest of a rejected body, because many clients read the response only after they have sent everything. */
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
            // The client has disconnected or has paused for too long.
        }
    }

    /** Closes the connection if the client still sends its body or has stopped within it. */
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

    /** Reads to the end, and keeps at most {@code kept} bytes. */
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
