package dev.fakedrs.auth;

import dev.fakedrs.contract.rule.AccessRule;
import dev.fakedrs.setting.AccessKeyProperties;
import dev.fakedrs.setting.FakeDrsProperties;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.springframework.stereotype.Component;

/** Verifies signatures with the configured access keys. */
@Component
final class SignatureVerifier {

    private static final String DATE = "X-Sdk-Date";
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final List<AccessKeyProperties> keys;
    private final InstantSource time;

    SignatureVerifier(FakeDrsProperties settings, InstantSource time) {
        this.keys = settings.identity().keys();
        this.time = time;
    }

    /** @throws dev.fakedrs.contract.rule.DrsException if the signature is invalid */
    void check(SignedRequest call) {
        AuthorizationHeader shown = AuthorizationHeader.parse(call.header(AuthorizationHeader.HEADER));
        String date = call.header(DATE);
        Instant signedAt = parse(date);
        String request = canonical(call, shown);
        AccessKeyProperties key = keys.stream()
                .filter(known -> known.access().equals(shown.accessKey()))
                .findFirst()
                .orElseThrow(() -> AccessRule.ACCESS_KEY_UNKNOWN.exception(shown.accessKey()));
        Instant now = time.instant();
        if (Duration.between(signedAt, now).abs().compareTo(WINDOW) > 0) {
            throw AccessRule.SIGNATURE_EXPIRED.exception(date, FORMAT.format(now));
        }
        String expected = shown.expected(key.secret(), date, request);
        if (!MessageDigest.isEqual(utf8(expected), utf8(shown.signature()))) {
            throw AccessRule.SIGNATURE_WRONG.exception(request.replace('\n', '|'));
        }
    }

    private static Instant parse(String date) {
        try {
            return FORMAT.parse(date, Instant::from);
        } catch (DateTimeException e) {
            throw AccessRule.SIGNATURE_MALFORMED.exception();
        }
    }

    private static String canonical(SignedRequest call, AuthorizationHeader shown) {
        try {
            return CanonicalRequest.of(call, shown.signedHeaders());
        } catch (IllegalArgumentException e) {
            throw AccessRule.SIGNATURE_MALFORMED.exception();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
