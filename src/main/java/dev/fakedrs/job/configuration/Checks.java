package dev.fakedrs.job.configuration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was tried before the start.
 *
 * @param source how the latest connection test of the source ended; null: there was none
 * @param target the same for the target
 * @param precheck the latest pre-check; null: there was none
 */
public record Checks(
        @Nullable Boolean source,
        @Nullable Boolean target,
        @Nullable Precheck precheck) {

    public static final Checks NONE = new Checks(null, null, null);

    /** The same, after a connection test. */
    public Checks tested(Side side, boolean passed) {
        return side == Side.SOURCE ? new Checks(passed, target, precheck) : new Checks(source, passed, precheck);
    }

    /** The same, after a pre-check has begun; null: after the one that there was is worth nothing any more. */
    public Checks checked(@Nullable Precheck next) {
        return new Checks(source, target, next);
    }

    /** A pre-check, decided when it began: it finds out what the latest connection tests had found. */
    public record Precheck(Instant startedAt, Instant endsAt, boolean sourceReachable, boolean targetReachable) {

        public boolean passed() {
            return sourceReachable && targetReachable;
        }
    }
}
