package dev.fakedrs.project.token;

import dev.fakedrs.contract.Access;
import dev.fakedrs.project.token.Principal.Named;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A token that was issued here: for one project, whose clock decides whether it has expired, or for a domain. */
public record Token(String value, Access access, Instant issuedAt, Instant expiresAt, Principal holder) {

    public boolean expiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** The same, with an earlier end. */
    public Token revokedAt(Instant now) {
        return new Token(value, access, issuedAt, now, holder);
    }

    /** The project that it is for; null where it is for a domain. */
    public @Nullable Named project() {
        return holder.scope().project();
    }
}
