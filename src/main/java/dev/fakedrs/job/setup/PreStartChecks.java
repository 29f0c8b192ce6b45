package dev.fakedrs.job.setup;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The results of the connection tests and the pre-check of a job.
 *
 * @param source the result of the latest connection test of the source, or null if there is none
 * @param target the same for the target
 * @param precheck the latest pre-check, or null if there is no valid one
 * @param outdated whether there was a pre-check that is no longer valid
 * @param modified whether the latest modification of endpoints came after the latest connection test, or null if there is none
 */
public record PreStartChecks(
        @Nullable Boolean source,
        @Nullable Boolean target,
        @Nullable Precheck precheck,
        @Nullable Boolean outdated,
        @Nullable Boolean modified) {

    public static final PreStartChecks NONE = new PreStartChecks(null, null, null, null, null);

    /** Returns the state after a connection test. */
    public PreStartChecks withConnectionTest(EndpointSide side, boolean passed) {
        return with(side, passed, modified == null ? null : false);
    }

    /**
     * Returns the state after a modification of a side's endpoint. A passed test stays valid if the endpoint is the same, or if
     * there was no other modification since the test.
     *
     * @param same whether the endpoint has not changed
     */
    public PreStartChecks given(EndpointSide side, boolean same) {
        boolean tested = passed(side) && (same || !Boolean.TRUE.equals(modified));
        return with(side, tested ? true : null, modified);
    }

    /** Returns the state after a modification of endpoints. */
    public PreStartChecks modify() {
        return new PreStartChecks(source, target, precheck, outdated, true);
    }

    private PreStartChecks with(EndpointSide side, @Nullable Boolean passed, @Nullable Boolean newModified) {
        return side == EndpointSide.SOURCE
                ? new PreStartChecks(passed, target, precheck, outdated, newModified)
                : new PreStartChecks(source, passed, precheck, outdated, newModified);
    }

    /** Returns the sides without a passed connection test. */
    public List<EndpointSide> untested() {
        return Stream.of(EndpointSide.values()).filter(side -> !passed(side)).toList();
    }

    /** Returns the result of the latest connection test of a side, or null if there is none. */
    public @Nullable Boolean of(EndpointSide side) {
        return side == EndpointSide.SOURCE ? source : target;
    }

    private boolean passed(EndpointSide side) {
        return Boolean.TRUE.equals(of(side));
    }

    /** Returns the state after a pre-check has begun. */
    public PreStartChecks withPrecheck(Precheck next) {
        return new PreStartChecks(source, target, next, null, modified);
    }

    /** Returns the state after a change of the setup that makes the pre-check invalid. */
    public PreStartChecks outdate() {
        return precheck == null ? this : new PreStartChecks(source, target, null, true, modified);
    }

    /**
     * Returns why the job cannot start: {@code none}, {@code failed} or {@code outdated}, or null. The result of a running
     * pre-check already counts.
     */
    public @Nullable String missing() {
        if (precheck == null) {
            return Boolean.TRUE.equals(outdated) ? "outdated" : "none";
        }
        return precheck.passed() ? null : "failed";
    }

    /** A pre-check. Its result is decided when it begins, from the latest connection tests. */
    public record Precheck(Instant startedAt, Instant endsAt, boolean sourceReachable, boolean targetReachable) {

        public boolean passed() {
            return sourceReachable && targetReachable;
        }
    }
}
