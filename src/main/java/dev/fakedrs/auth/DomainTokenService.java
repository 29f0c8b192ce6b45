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
 * Tokens for a domain, which belong to no project: nobody keeps them, for they say themselves what they are, sealed with a key
 * that is drawn at the start. They expire in real time. Of those that are revoked, the last 10,000 are remembered.
 */
@Component
public final class DomainTokenService {

    private static final String PREFIX = "fake-drs-domain";
    private static final JsonMapper MAPPER = new JsonMapper();

    private static final int MAX_REVOKED = 10_000;

    private final byte[] key = new byte[32];

    /** When tokens were revoked, by their seals. */
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

    /** Issues a token that lasts so long. */
    public Token issue(Access access, Duration lifetime, Principal holder) {
        Instant now = time.instant();
        Claims claims = new Claims(access, now, now.plus(lifetime), holder);
        String sealed =
                PREFIX + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(MAPPER.writeValueAsBytes(claims));
        return claims.as(sealed + "." + sealOf(sealed));
    }

    /** A token by its value, if it was issued here since the start, expired or not. */
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

    /** What a token says. */
    private record Claims(Access access, Instant issuedAt, Instant expiresAt, Principal holder) {

        Token as(String value) {
            return new Token(value, access, issuedAt, expiresAt, holder);
        }
    }
}
