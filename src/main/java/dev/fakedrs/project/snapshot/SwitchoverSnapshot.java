package dev.fakedrs.project.snapshot;

import dev.fakedrs.clock.VirtualClock;
import dev.fakedrs.contract.ErrorCode;
import dev.fakedrs.job.switchover.Switchover;
import dev.fakedrs.job.switchover.SwitchoverHistory;
import dev.fakedrs.job.switchover.SwitchoverMode;
import dev.fakedrs.job.switchover.SwitchoverStatus;
import dev.fakedrs.project.snapshot.reading.InvalidSnapshotException;
import dev.fakedrs.project.snapshot.scenario.EffectSnapshot;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A switchover. Only the mode is required; the status and the times have defaults. All given fields must fit together.
 *
 * @param errorCode the error with which the switchover fails or will fail
 */
public record SwitchoverSnapshot(
        @NotNull(message = "is missing; it is one of source, target")
        SwitchoverMode mode,

        @Nullable SwitchoverStatus status,
        @Nullable Instant startedAt,
        @Nullable Instant endsAt,
        @Nullable ErrorCode errorCode) {

    private static final int MAX_COUNT = 1_000_000_000;

    static SwitchoverSnapshot of(Switchover switchover, Instant now) {
        return new SwitchoverSnapshot(
                switchover.mode(),
                switchover.statusAt(now),
                switchover.startedAt(),
                switchover.endsAt(),
                switchover.failure());
    }

    /** Returns the snapshots of the earlier switchovers, or null if there are none. */
    static @Nullable List<SwitchoverSnapshot> earlier(SwitchoverHistory history, Instant now) {
        return history.earlier().isEmpty()
                ? null
                : history.earlier().stream().map(one -> of(one, now)).toList();
    }

    /**
     * Creates the history of a job.
     *
     * @param at the path of the job's snapshot in its document, for error messages
     * @param count the number of all switchovers, or null for those that are given
     * @throws InvalidSnapshotException if the switchovers do not follow each other, or are more than the count
     */
    static SwitchoverHistory toHistory(
            String at,
            @Nullable SwitchoverSnapshot latest,
            @Nullable List<SwitchoverSnapshot> before,
            @Nullable Integer count,
            Instant now,
            Duration lasts) {
        List<SwitchoverSnapshot> given = before == null ? List.of() : before;
        int least = given.size() + (latest == null ? 0 : 1);
        int most = latest == null ? 0 : MAX_COUNT;
        if (latest == null && !given.isEmpty()) {
            throw new InvalidSnapshotException(at + "earlier_switchovers", "need a later one, switchover");
        }
        if (given.size() > SwitchoverHistory.MAX_EARLIER) {
            throw new InvalidSnapshotException(
                    at + "earlier_switchovers", "are more than " + SwitchoverHistory.MAX_EARLIER);
        }
        if (count != null && (count < least || count > most)) {
            throw new InvalidSnapshotException(
                    at + "switchover_count", "must be from " + least + " to " + most + " with these switchovers");
        }
        List<Switchover> earlier = new ArrayList<>();
        Instant notBefore = Instant.MIN;
        for (SwitchoverSnapshot snapshot : given) {
            String path = at + "earlier_switchovers[" + earlier.size() + "]";
            Switchover switchover = snapshot.toSwitchover(path, now, lasts);
            if (switchover.endsAt().isAfter(now) || switchover.startedAt().isBefore(notBefore)) {
                throw new InvalidSnapshotException(path, "is not over, or begins before the end of the one before");
            }
            notBefore = switchover.endsAt();
            earlier.add(switchover);
        }
        Switchover last = latest == null ? null : latest.toSwitchover(at + "switchover", now, lasts);
        if (last != null && last.startedAt().isBefore(notBefore)) {
            throw new InvalidSnapshotException(at + "switchover", "begins before the end of an earlier one");
        }
        return new SwitchoverHistory(last, List.copyOf(earlier), count == null ? least : count);
    }

    private Switchover toSwitchover(String at, Instant now, Duration lasts) {
        Instant end = endOf(now, lasts);
        Instant start = startedAt == null ? end.minus(lasts) : startedAt;
        if (end.isAfter(VirtualClock.END)) {
            throw new InvalidSnapshotException(at + ".ends_at", "is after " + VirtualClock.END);
        }
        if (end.isBefore(start)) {
            throw new InvalidSnapshotException(at + ".ends_at", "is before started_at");
        }
        EffectSnapshot.checkFailure(at + ".error_code", errorCode);
        boolean failed = status == SwitchoverStatus.SWITCH_VIP_FAILED;
        ErrorCode failure = errorCode == null && failed ? ErrorCode.DRS_M01501 : errorCode;
        Switchover switchover = new Switchover(mode, start, end, failure);
        if (status != null && switchover.statusAt(now) != status) {
            throw new InvalidSnapshotException(
                    at + ".status",
                    "does not fit: with these times and error_code it is " + switchover.statusAt(now) + " at " + now);
        }
        return switchover;
    }

    private Instant endOf(Instant now, Duration lasts) {
        if (endsAt != null) {
            return endsAt;
        }
        if (startedAt != null) {
            return startedAt.plus(lasts);
        }
        boolean over = status != null && status != SwitchoverStatus.SWITCH_VIP_START;
        return over ? now : now.plus(lasts);
    }
}
