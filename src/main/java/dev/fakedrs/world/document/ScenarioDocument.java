package dev.fakedrs.world.document;

import dev.fakedrs.job.switchover.SwitchoverMode;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.scenario.Running;
import dev.fakedrs.scenario.Running.Standing;
import dev.fakedrs.scenario.Scenario;
import dev.fakedrs.scenario.Scenario.Chance;
import dev.fakedrs.scenario.Scenario.When;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A scenario as tests write and read it.
 *
 * @param id made up where it is left out
 * @param left uses left, where it has {@code times}
 * @param met how many calls it was for
 * @param used in how many of them it took part
 * @param warnings what was strange about it when it was added; who writes it is not heard
 */
public record ScenarioDocument(
        @Nullable String id,
        @Nullable String name,
        @Nullable WhenDocument when,
        @Nullable ChanceDocument chance,
        @Nullable Integer times,
        @Nullable ThenDocument then,
        @Nullable Integer left,
        @Nullable Long met,
        @Nullable Long used,
        @Nullable List<@Nullable String> warnings) {

    private static final int MOST_MET = 10_000_000;
    private static final Pattern ID = Pattern.compile("[0-9A-Za-z._-]{1,64}");

    public static ScenarioDocument of(Running running) {
        Scenario scenario = running.scenario();
        Standing standing = running.standing();
        When when = scenario.when();
        Chance chance = scenario.chance();
        return new ScenarioDocument(
                scenario.id(),
                scenario.name(),
                WhenDocument.of(when),
                chance == null ? null : new ChanceDocument(chance.percent(), chance.seed()),
                scenario.times(),
                ThenDocument.of(scenario.then()),
                standing.left(),
                standing.met(),
                standing.used(),
                null);
    }

    /** The same, which says what is strange about it. */
    public ScenarioDocument withWarnings(List<@Nullable String> found) {
        return found.isEmpty()
                ? this
                : new ScenarioDocument(id, name, when, chance, times, then, left, met, used, found);
    }

    /**
     * The scenario that this describes, as far as it has come.
     *
     * @param at the path of this document in the one that holds it, for errors
     * @throws InvalidDocument where it contradicts itself, or could never happen
     */
    public Running toScenario(String at) {
        if (id != null && !ID.matcher(id).matches()) {
            throw new InvalidDocument(at + "id", "must be 1 to 64 letters, digits, dots, dashes and underscores");
        }
        if (then == null) {
            throw new InvalidDocument(at + "then", "is missing");
        }
        if (times != null && times < 1) {
            throw new InvalidDocument(at + "times", "must be at least 1; leave it out for every call");
        }
        checkStanding(at);
        When calls = when == null ? new When(null, null, null, null) : when.toWhen(at + "when.");
        if (then.switchover() != null && calls.operation() != null && calls.operation() != Operation.SWITCH_VIP) {
            throw new InvalidDocument(at + "then.switchover", "only SwitchVip begins a switchover");
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
                chance == null ? null : chance.toChance(at + "chance."),
                times,
                then.toThen(at + "then."));
        Integer uses = left == null ? times : left;
        return new Running(scenario, uses, orZero(met), orZero(used));
    }

    private void checkStanding(String at) {
        if (left != null && (times == null || left < 0 || left > times)) {
            throw new InvalidDocument(at + "left", "must be from 0 to times");
        }
        if (orZero(met) < 0 || orZero(met) > MOST_MET) {
            throw new InvalidDocument(at + "met", "must be from 0 to " + MOST_MET);
        }
        if (orZero(used) < 0 || orZero(used) > orZero(met)) {
            throw new InvalidDocument(at + "used", "must be from 0 to met");
        }
    }

    private static long orZero(@Nullable Long number) {
        return Objects.requireNonNullElse(number, 0L);
    }

    /** Which calls; each part may be left out. */
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
                throw new InvalidDocument(at + "mode", operation + " has no mode, so this could never match");
            }
            if (jobId != null && jobId.isBlank()) {
                throw new InvalidDocument(at + "job_id", "is blank, so this could never match");
            }
            if (jobId != null && (operation == Operation.BATCH_CREATE_JOBS || operation == Operation.SHOW_JOB_LIST)) {
                throw new InvalidDocument(
                        at + "job_id", operation + " names no job by its id, so this could never match");
            }
            if (jobName != null && (jobName.isBlank() || operation == Operation.SHOW_JOB_LIST)) {
                throw new InvalidDocument(
                        at + "job_name",
                        "is blank, or the operation's calls are for no single job, so this could never match");
            }
            return new When(operation, jobId, jobName, mode == null ? null : mode.toString());
        }
    }

    /** To how many of a hundred calls it happens. */
    public record ChanceDocument(
            @Nullable Double percent, @Nullable Long seed) {

        Chance toChance(String at) {
            if (percent == null || !(percent > 0 && percent <= 100)) {
                throw new InvalidDocument(at + "percent", "must be more than 0, and at most 100");
            }
            return new Chance(
                    percent, seed == null ? ThreadLocalRandom.current().nextLong(1L << 53) : seed);
        }
    }
}
