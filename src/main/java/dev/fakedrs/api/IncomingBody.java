package dev.fakedrs.api;

import dev.fakedrs.error.HttpRule;
import dev.fakedrs.error.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.http.HttpHeaders;

/** The body of a call as it comes in, for a minute at most: a sender that is slower holds a connection for ever. */
final class IncomingBody {

    private static final int LARGEST = 12 * 1024 * 1024;
    private static final int LARGEST_PART = 16 * 1024;
    private static final int MOST_UNREAD = 64 * 1024 * 1024;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final HttpServletRequest request;
    private final InstantSource time;
    private final Instant deadline;
    private final byte[] part;
    private boolean over;

    IncomingBody(HttpServletRequest request, InstantSource time, Instant began) {
        this.request = request;
        this.time = time;
        this.deadline = began.plus(LONGEST);
        long length = request.getContentLengthLong();
        this.part = new byte[length < 0 ? LARGEST_PART : (int) Math.min(Math.max(length, 1), LARGEST_PART)];
    }

    /** @throws Refusal where it is too large, breaks off or is too slow */
    byte[] read() {
        if (request.getContentLengthLong() > LARGEST) {
            throw HttpRule.BODY_TOO_LARGE.refuse();
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try {
            InputStream in = request.getInputStream();
            for (int length = in.read(part); length >= 0; length = in.read(part)) {
                if (body.size() + length > LARGEST) {
                    throw HttpRule.BODY_TOO_LARGE.refuse();
                }
                if (isLate()) {
                    throw HttpRule.MALFORMED_HTTP.refuse().with("slower-than", LONGEST);
                }
                body.write(part, 0, length);
            }
        } catch (IOException e) {
            over = true;
            throw HttpRule.MALFORMED_HTTP.refuse();
        }
        over = true;
        return body.toByteArray();
    }

    /** Hears out a sender that was refused meanwhile, as many listen only then; but not for ever. */
    void hearOut() {
        if (over || request.getHeader(HttpHeaders.EXPECT) != null) {
            return;
        }
        try {
            InputStream in = request.getInputStream();
            long unread = 0;
            int length = 0;
            while (length >= 0 && unread < MOST_UNREAD && !isLate()) {
                length = in.read(part);
                unread += length;
            }
            over = length < 0;
        } catch (IOException e) {
            // It is gone, or has paused for too long.
        }
        if (!over) {
            HangUp.of(request).run();
        }
    }

    private boolean isLate() {
        return time.instant().isAfter(deadline);
    }
}
