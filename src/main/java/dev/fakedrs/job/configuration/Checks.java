package dev.fakedrs.job.configuration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was tried before the start.
 *
 * @param source how the latest connection test of the source ended; null: there was none
 * @param target the same for the target
 * @param precheck the latest pre-check; null: there was none that is still worth something
 * @param outdated whether there was one, which is worth nothing any more
 */
public record Checks(
        @Nullable Boolean source,
        @Nullable Boolean target,
        @Nullable Precheck precheck,
        @Nullable Boolean outdated) {

    public static final Checks NONE = new Checks(null, null, null, null);

    /** The same, after a connection test; null: after the one that there was is worth nothing any more. */
    public Checks tested(Side side, @Nullable Boolean passed) {
        return side == Side.SOURCE
                ? new Checks(passed, target, precheck, outdated)
                : new Checks(source, passed, precheck, outdated);
    }

    /** The same, after a pre-check has begun. */
    public Checks checked(Precheck next) {
        return new Checks(source, target, next, null);
    }

    /** The same, after the set-up has changed that a pre-check was about. */
    public Checks outdate() {
        return precheck == null ? this : new Checks(source, target, null, true);
    }

    /** What a start lacks: {@code none}, {@code failed} or {@code outdated}; null: nothing. One that runs is known to fail or not. */
    public @Nullable String missing() {
        if (precheck == null) {
            return Boolean.TRUE.equals(outdated) ? "outdated" : "none";
        }
        return precheck.passed() ? null : "failed";
    }

    /** A pre-check, decided when it began: it finds out what the latest connection tests had found. */
    public record Precheck(Instant startedAt, Instant endsAt, boolean sourceReachable, boolean targetReachable) {

        public boolean passed() {
            return sourceReachable && targetReachable;
        }
    }
}
