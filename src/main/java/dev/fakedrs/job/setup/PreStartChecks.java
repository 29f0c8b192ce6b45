package dev.fakedrs.job.setup;

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
public record PreStartChecks(
        @Nullable Boolean source,
        @Nullable Boolean target,
        @Nullable Precheck precheck,
        @Nullable Boolean outdated,
        @Nullable Boolean modified) {

    public static final PreStartChecks NONE = new PreStartChecks(null, null, null, null, null);

    /** The same, after a connection test. */
    public PreStartChecks withConnectionTest(EndpointSide side, boolean passed) {
        return with(side, passed, modified == null ? null : false);
    }

    /**
     * The same, after a modification has given a side's endpoint: a test that has passed was about that one, or about the one
     * before where another modification has come in between.
     *
     * @param same whether it is the endpoint that there was
     */
    public PreStartChecks given(EndpointSide side, boolean same) {
        boolean tested = passed(side) && (same || !Boolean.TRUE.equals(modified));
        return with(side, tested ? true : null, modified);
    }

    /** The same, after a modification with endpoints. */
    public PreStartChecks modify() {
        return new PreStartChecks(source, target, precheck, outdated, true);
    }

    private PreStartChecks with(EndpointSide side, @Nullable Boolean passed, @Nullable Boolean newModified) {
        return side == EndpointSide.SOURCE
                ? new PreStartChecks(passed, target, precheck, outdated, newModified)
                : new PreStartChecks(source, passed, precheck, outdated, newModified);
    }

    /** The sides without a connection test that has passed. */
    public List<EndpointSide> untested() {
        return Stream.of(EndpointSide.values()).filter(side -> !passed(side)).toList();
    }

    /** How the latest connection test of a side ended; null: there was none. */
    public @Nullable Boolean of(EndpointSide side) {
        return side == EndpointSide.SOURCE ? source : target;
    }

    private boolean passed(EndpointSide side) {
        return Boolean.TRUE.equals(of(side));
    }

    /** The same, after a pre-check has begun. */
    public PreStartChecks withPrecheck(Precheck next) {
        return new PreStartChecks(source, target, next, null, modified);
    }

    /** The same, after the set-up has changed that a pre-check was about. */
    public PreStartChecks outdate() {
        return precheck == null ? this : new PreStartChecks(source, target, null, true, modified);
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
