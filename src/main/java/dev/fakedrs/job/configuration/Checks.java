package dev.fakedrs.job.configuration;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was tried before the start.
 *
 * @param source how the latest connection test of the source ended; null: there was none
 * @param target the same for the target
 * @param precheck the latest pre-check; null: there was none that is still worth something
 * @param outdated whether there was one, which is worth nothing any more
 * @param modified whether the latest modification with endpoints came after the latest connection test; null: there was none
 */
public record Checks(
        @Nullable Boolean source,
        @Nullable Boolean target,
        @Nullable Precheck precheck,
        @Nullable Boolean outdated,
        @Nullable Boolean modified) {

    public static final Checks NONE = new Checks(null, null, null, null, null);

    /** The same, after a connection test. */
    public Checks tested(Side side, boolean passed) {
        return with(side, passed, modified == null ? null : false);
    }

    /**
     * The same, after a modification has given a side's endpoint: a test that has passed was about that one, or about the one
     * before where another modification has come in between.
     *
     * @param same whether it is the endpoint that there was
     */
    public Checks given(Side side, boolean same) {
        boolean tested = passed(side) && (same || !Boolean.TRUE.equals(modified));
        return with(side, tested ? true : null, modified);
    }

    /** The same, after a modification with endpoints. */
    public Checks modify() {
        return new Checks(source, target, precheck, outdated, true);
    }

    private Checks with(Side side, @Nullable Boolean passed, @Nullable Boolean newModified) {
        return side == Side.SOURCE
                ? new Checks(passed, target, precheck, outdated, newModified)
                : new Checks(source, passed, precheck, outdated, newModified);
    }

    /** The sides without a connection test that has passed. */
    public List<Side> untested() {
        return Stream.of(Side.values()).filter(side -> !passed(side)).toList();
    }

    /** How the latest connection test of a side ended; null: there was none. */
    public @Nullable Boolean of(Side side) {
        return side == Side.SOURCE ? source : target;
    }

    private boolean passed(Side side) {
        return Boolean.TRUE.equals(of(side));
    }

    /** The same, after a pre-check has begun. */
    public Checks checked(Precheck next) {
        return new Checks(source, target, next, null, modified);
    }

    /** The same, after the set-up has changed that a pre-check was about. */
    public Checks outdate() {
        return precheck == null ? this : new Checks(source, target, null, true, modified);
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
