package dev.fakedrs.project.token;

import dev.fakedrs.contract.Access;
import dev.fakedrs.project.token.Principal.Named;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A token issued by the emulator, for a project or a domain. A project's token expires on the clock of the project. */
public record Token(String value, Access access, Instant issuedAt, Instant expiresAt, Principal holder) {

    public boolean expiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** Returns a copy that expires now. */
    public Token revokedAt(Instant now) {
        return new Token(value, access, issuedAt, now, holder);
    }

    /** Returns the project of the token, or null for a domain token. */
    public @Nullable Named project() {
        return holder.scope().project();
    }
}
