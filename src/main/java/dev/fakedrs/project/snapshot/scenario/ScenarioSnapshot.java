package dev.fakedrs.project.snapshot.scenario;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.job.switchover.SwitchoverMode;
import dev.fakedrs.project.snapshot.reading.AtMost;
import dev.fakedrs.project.snapshot.reading.InvalidSnapshotException;
import dev.fakedrs.scenario.ActiveScenario;
import dev.fakedrs.scenario.ActiveScenario.ScenarioUsage;
import dev.fakedrs.scenario.Scenario;
import dev.fakedrs.scenario.Scenario.Chance;
import dev.fakedrs.scenario.Scenario.When;
import dev.fakedrs.scenario.ScenarioRepository;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as tests write and read it.
 *
 * @param id the id, or null to generate one
 * @param remaining the remaining uses, if the scenario has {@code times}
 * @param matched the number of calls that matched
 * @param applied the number of calls to which it was applied
 * @param warnings the warnings when it was added; ignored in input
 */
@AtMost(ScenarioRepository.MAX_SCENARIOS)
public record ScenarioSnapshot(
        @Nullable @Pattern(regexp = ID, message = ID_MESSAGE)
        String id,

        @Nullable String name,
        @Nullable WhenDocument when,
        @Nullable @Valid ChanceDocument chance,

        @Nullable @Positive(message = "must be at least 1; leave it out for every call")
        Integer times,

        @NotNull(message = "is missing") @Valid EffectSnapshot then,
        @Nullable Integer remaining,

        @Nullable @Range(max = MAX_MATCHED, message = "must be from 0 to " + MAX_MATCHED)
        Long matched,

        @Nullable Long applied,
        @Nullable List<@Nullable String> warnings) {

    private static final int MAX_MATCHED = 10_000_000;
    private static final String ID = "[0-9A-Za-z._-]{1,64}";
    private static final String ID_MESSAGE = "must be 1 to 64 letters, digits, dots, dashes and underscores";

    public static ScenarioSnapshot of(ActiveScenario running) {
        Scenario scenario = running.scenario();
        ScenarioUsage standing = running.standing();
        When when = scenario.when();
        Chance chance = scenario.chance();
        return new ScenarioSnapshot(
                scenario.id(),
                scenario.name(),
                WhenDocument.of(when),
                chance == null ? null : new ChanceDocument(chance.percent(), chance.seed()),
                scenario.times(),
                EffectSnapshot.of(scenario.then()),
                standing.remaining(),
                standing.matched(),
                standing.applied(),
                null);
    }

    /** Returns a copy with warnings. */
    public ScenarioSnapshot withWarnings(List<@Nullable String> found) {
        return found.isEmpty()
                ? this
                : new ScenarioSnapshot(id, name, when, chance, times, then, remaining, matched, applied, found);
    }

    /**
     * Creates the scenario with its current counts.
     *
     * @param at the path of this snapshot in its document, for error messages
     * @throws InvalidSnapshotException if the scenario contradicts itself or can never apply
     */
    public ActiveScenario toScenario(String at) {
        checkStanding(at);
        When calls = when == null ? new When(null, null, null, null) : when.toWhen(at + "when.");
        if (then.switchover() != null && calls.operation() != null && calls.operation() != Operation.SWITCH_VIP) {
            throw new InvalidSnapshotException(at + "then.switchover", "only SwitchVip begins a switchover");
        }
        if (then.job() != null) {
            then.job().check(at + "then.job", calls.operation());
        }
        Scenario scenario = new Scenario(
                id == null ? UUID.randomUUID().toString() : id,
                name,
                then.switchover() == null
                        ? calls
                        : new When(Operation.SWITCH_VIP, calls.jobId(), calls.jobName(), calls.mode()),
                chance == null ? null : chance.toChance(),
                times,
                then.toThen(at + "then."));
        Integer uses = remaining == null ? times : remaining;
        return new ActiveScenario(scenario, uses, orZero(matched), orZero(applied));
    }

    private void checkStanding(String at) {
        if (remaining != null && (times == null || remaining < 0 || remaining > times)) {
            throw new InvalidSnapshotException(at + "remaining", "must be from 0 to times");
        }
        if (orZero(applied) < 0 || orZero(applied) > orZero(matched)) {
            throw new InvalidSnapshotException(at + "applied", "must be from 0 to matched");
        }
    }

    private static long orZero(@Nullable Long number) {
        return Objects.requireNonNullElse(number, 0L);
    }

    /** The condition for calls. A missing part matches every call. */
    public record WhenDocument(
            @Nullable Operation operation,
            @Nullable String jobId,
            @Nullable String jobName,
            @Nullable SwitchoverMode mode) {

        static WhenDocument of(When when) {
            SwitchoverMode mode = when.mode() == null
                    ? null
                    : SwitchoverMode.valueOf(when.mode().toUpperCase(Locale.ROOT));
            return new WhenDocument(when.operation(), when.jobId(), when.jobName(), mode);
        }

        When toWhen(String at) {
            if (mode != null && operation != null && operation != Operation.SWITCH_VIP) {
                throw new InvalidSnapshotException(at + "mode", operation + " has no mode, so this could never match");
            }
            if (jobId != null && jobId.isBlank()) {
                throw new InvalidSnapshotException(at + "job_id", "is blank, so this could never match");
            }
            if (jobId != null && (operation == Operation.BATCH_CREATE_JOBS || operation == Operation.SHOW_JOB_LIST)) {
                throw new InvalidSnapshotException(
                        at + "job_id", operation + " names no job by its id, so this could never match");
            }
            if (jobName != null && (jobName.isBlank() || operation == Operation.SHOW_JOB_LIST)) {
                throw new InvalidSnapshotException(
                        at + "job_name",
                        "is blank, or the operation's calls are for no single job, so this could never match");
            }
            return new When(operation, jobId, jobName, mode == null ? null : mode.toString());
        }
    }

    /** The percentage of matching calls to which the scenario applies. */
    public record ChanceDocument(
            @NotNull(message = PERCENT_MESSAGE)
            @DecimalMin(value = "0", inclusive = false, message = PERCENT_MESSAGE)
            @Max(value = 100, message = PERCENT_MESSAGE)
            Double percent,

            @Nullable Long seed) {

        private static final String PERCENT_MESSAGE = "must be more than 0, and at most 100";

        Chance toChance() {
            return new Chance(
                    percent, seed == null ? ThreadLocalRandom.current().nextLong(1L << 53) : seed);
        }
    }
}
