package dev.fakedrs.auth;

import dev.fakedrs.contract.Access;
import dev.fakedrs.project.token.Principal;
import dev.fakedrs.project.token.Token;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tokens for a domain. They are not stored, because they contain their properties, sealed with a key that is created at
 * startup. They expire in real time. The last 10,000 revoked ones are remembered.
 */
@Component
public final class DomainTokenService {

    private static final String PREFIX = "fake-drs-domain";
    private static final JsonMapper MAPPER = new JsonMapper();

    private static final int MAX_REVOKED = 10_000;

    private final byte[] key = new byte[32];

    /** The times of revocation, by seal. */
    private final Map<String, Instant> revoked = Collections.synchronizedMap(new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MAX_REVOKED;
        }
    });

    private final InstantSource time;

    DomainTokenService(InstantSource time) {
        this.time = time;
        new SecureRandom().nextBytes(key);
    }

    /** Issues a token with this lifetime. */
    public Token issue(Access access, Duration lifetime, Principal holder) {
        Instant now = time.instant();
        Claims claims = new Claims(access, now, now.plus(lifetime), holder);
        String sealed =
                PREFIX + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(MAPPER.writeValueAsBytes(claims));
        return claims.as(sealed + "." + sealOf(sealed));
    }

    /** Returns a token if the emulator has issued it since the start, expired or not. */
    Optional<Token> find(String value) {
        String[] parts = value.split("\\.", -1);
        if (parts.length != 3 || !isSeal(parts[2], parts[0] + "." + parts[1])) {
            return Optional.empty();
        }
        Claims claims = MAPPER.readValue(Base64.getUrlDecoder().decode(parts[1]), Claims.class);
        Token token = claims.as(value);
        Instant end = revoked.get(parts[2]);
        return Optional.of(end == null ? token : token.revokedAt(end));
    }

    void revoke(Token token) {
        revoked.putIfAbsent(token.value().substring(token.value().lastIndexOf('.') + 1), time.instant());
    }

    private boolean isSeal(String shown, String sealed) {
        return MessageDigest.isEqual(
                shown.getBytes(StandardCharsets.UTF_8), sealOf(sealed).getBytes(StandardCharsets.UTF_8));
    }

    private String sealOf(String sealed) {
        return Digests.hex(Digests.hmac(key, sealed));
    }

    /** The properties in a token. */
    private record Claims(Access access, Instant issuedAt, Instant expiresAt, Principal holder) {

        Token as(String value) {
            return new Token(value, access, issuedAt, expiresAt, holder);
        }
    }
}
