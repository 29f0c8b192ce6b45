package dev.fakedrs.journal.redaction;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Tells the headers of HTTP and of the contract from those that hold a secret, and from others. */
enum HeaderNames {

    /** Its value is no secret in itself. */
    USUAL,

    /** Its value is a secret. */
    SECRET,

    /** Anything may be in it. */
    OTHER;

    private static final Set<String> NAMES = Set.of("""
            accept accept-charset accept-encoding accept-language accept-ranges age allow cache-control connection
            content-disposition content-encoding content-language content-length content-md5 content-range content-type
            date etag expect expires from host if-match if-modified-since if-none-match keep-alive last-modified link
            location origin pragma range referer retry-after server te trace-id traceparent tracestate trailer
            transfer-encoding upgrade user-agent vary via x-amzn-trace-id x-b3-spanid x-b3-traceid x-content-sha256
            x-content-type-options x-correlation-id x-domain-id x-fake-drs-reason x-forwarded-for x-forwarded-host
            x-forwarded-proto x-frame-options x-language x-project-id x-real-ip x-request-id x-sdk-content-sha256
            x-sdk-date
            """.strip().split("\\s+"));

    private static final int MAX_SEEN = 512;
    private static final Map<String, HeaderNames> SEEN = new ConcurrentHashMap<>();

    static HeaderNames of(String name) {
        HeaderNames seen = SEEN.get(name);
        if (seen != null) {
            return seen;
        }
        HeaderNames kind = NAMES.contains(name.toLowerCase(Locale.ROOT))
                ? USUAL
                : SecretNames.isOne(name) || name.length() > SecretNames.MAX_LENGTH ? SECRET : OTHER;
        if (name.length() <= SecretNames.MAX_LENGTH && SEEN.size() < MAX_SEEN) {
            SEEN.put(name, kind);
        }
        return kind;
    }
}
