package dev.fakedrs.project.token;

import dev.fakedrs.contract.Access;
import dev.fakedrs.memory.MemoryBudget.Account;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tokens of one project. A token contains its project id, so no list of all tokens is needed. The store keeps 10,000
 * tokens; it evicts expired ones first, and then the oldest. Safe for use by many threads.
 */
public final class TokenStore {

    private static final int MAX_TOKENS = 10_000;
    private static final Pattern VALUE = Pattern.compile("fake-drs\\.([A-Za-z0-9_-]+)\\.[0-9a-f-]{36}");

    /** The approximate size of a token in bytes. */
    private static final int SIZE = 600;

    private final Map<String, Token> issued = new LinkedHashMap<>();
    private final Account account;

    public TokenStore(Account account) {
        this.account = account;
    }

    /** Returns the project id in a token if the token has the emulator's format. */
    public static Optional<String> projectOf(String value) {
        Matcher matcher = VALUE.matcher(value);
        return matcher.matches() ? decoded(matcher.group(1)) : Optional.empty();
    }

    private static Optional<String> decoded(String base64) {
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(base64), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    public synchronized Token issue(String projectId, Access access, Instant now, Instant expiresAt, Principal holder) {
        int before = issued.size();
        if (before >= MAX_TOKENS) {
            issued.values().removeIf(token -> token.expiredAt(now));
        }
        if (issued.size() >= MAX_TOKENS) {
            issued.remove(issued.keySet().iterator().next());
        }
        account.add((issued.size() + 1L - before) * SIZE);
        String project =
                Base64.getUrlEncoder().withoutPadding().encodeToString(projectId.getBytes(StandardCharsets.UTF_8));
        Token token = new Token("fake-drs." + project + "." + UUID.randomUUID(), access, now, expiresAt, holder);
        issued.put(token.value(), token);
        return token;
    }

    public synchronized void revoke(String value, Instant now) {
        issued.computeIfPresent(value, (same, token) -> token.revokedAt(now));
    }

    public synchronized Optional<Token> find(String value) {
        return Optional.ofNullable(issued.get(value));
    }
}
