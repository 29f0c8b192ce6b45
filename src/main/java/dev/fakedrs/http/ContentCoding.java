package dev.fakedrs.http;

import dev.fakedrs.contract.rule.RequestRule;
import dev.fakedrs.memory.MemoryBudget.Lease;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** Decodes a body according to the header Content-Encoding. */
final class ContentCoding {

    private static final int PART = 4 * 1024;

    private ContentCoding() {}

    /**
     * Decompresses a body.
     *
     * @param coding the value of the header, or null for an uncompressed body
     * @throws dev.fakedrs.contract.rule.DrsException if the coding is not gzip, the body is broken, or the result is too large
     */
    static byte[] decode(@Nullable String coding, byte[] body, int maxBytes, Lease room) {
        String name = coding == null ? "" : coding.strip();
        if (name.isEmpty() || name.equalsIgnoreCase("identity") || body.length == 0) {
            return body;
        }
        if (!name.equalsIgnoreCase("gzip") && !name.equalsIgnoreCase("x-gzip")) {
            throw RequestRule.CONTENT_ENCODING_UNKNOWN
                    .exception()
                    .detail("field", HttpHeaders.CONTENT_ENCODING)
                    .sentDetail("value", name)
                    .detail("allowed", "gzip|identity");
        }
        GrowingBytes decoded = new GrowingBytes(maxBytes, room);
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] part = new byte[PART];
            for (int length = in.read(part); length >= 0; length = in.read(part)) {
                if (decoded.size() + length > maxBytes) {
                    throw GrowingBytes.tooLarge(maxBytes);
                }
                decoded.append(part, length);
            }
        } catch (IOException e) {
            throw RequestRule.BODY_NOT_JSON.exception().detail("content_encoding", "broken_gzip");
        }
        return decoded.toArray();
    }
}
