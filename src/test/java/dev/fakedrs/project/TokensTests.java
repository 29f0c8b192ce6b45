package dev.fakedrs.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.contract.Access;
import dev.fakedrs.memory.MemoryBudget;
import dev.fakedrs.project.token.Principal;
import dev.fakedrs.project.token.Token;
import dev.fakedrs.project.token.TokenStore;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TokensTests {

    private static final int MAX_TOKENS = 10_000;
    private static final Instant NOW = Instant.parse("2027-01-01T00:00:00Z");

    private final TokenStore tokens = new TokenStore(new MemoryBudget().open(0));

    @Test
    void forgetsTheOldestWhenThereAreTooMany() {
        Token first = issue(NOW, NOW.plusSeconds(1));
        Token second = issue(NOW, NOW.plusSeconds(1));
        for (int i = 1; i < MAX_TOKENS; i++) {
            issue(NOW, NOW.plusSeconds(1));
        }
        assertThat(tokens.find(first.value())).isEmpty();
        assertThat(tokens.find(second.value())).contains(second);
    }

    @Test
    void forgetsTheExpiredBeforeTheOldest() {
        Token oldest = issue(NOW, NOW.plusSeconds(9));
        Token expired = issue(NOW, NOW.plusSeconds(1));
        for (int i = 1; i < MAX_TOKENS; i++) {
            issue(NOW.plusSeconds(1), NOW.plusSeconds(9));
        }
        assertThat(tokens.find(expired.value())).isEmpty();
        assertThat(tokens.find(oldest.value())).contains(oldest);
    }

    private Token issue(Instant now, Instant expiresAt) {
        return tokens.issue("p", Access.FULL, now, expiresAt, Principal.tester("p"));
    }
}
