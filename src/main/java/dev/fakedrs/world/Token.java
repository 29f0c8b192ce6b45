package dev.fakedrs.world;

import java.time.Instant;
import java.util.Locale;

/** A token that was issued here, for one project; the project's clock decides whether it has expired. */
public record Token(String value, Access access, Instant expiresAt) {

    public boolean expiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    /** What a token allows. */
    public enum Access {
        FULL,
        READ;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
