package dev.fakedrs.job;

import dev.fakedrs.error.Refusal;
import dev.fakedrs.job.JobStore.Change;
import dev.fakedrs.scenario.Call;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.scenario.Scenario.Course;
import dev.fakedrs.scenario.Scenario.Then;
import dev.fakedrs.scenario.Scenarios;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The dual virtual IP switchovers of one project's jobs. */
public final class Switchovers {

    private final JobStore jobs;
    private final Scenarios scenarios;
    private final InstantSource clock;
    private final SwitchoverSettings settings;

    public Switchovers(JobStore jobs, Scenarios scenarios, InstantSource clock, SwitchoverSettings settings) {
        this.jobs = jobs;
        this.scenarios = scenarios;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Begins a switchover, which ends by itself. Rules, scenarios and the write are one atomic step for the job.
     *
     * @throws Refusal where a rule or a scenario refuses it; then nothing has changed
     */
    public Switchover begin(String jobId, SwitchoverMode mode) {
        return jobs.update(jobId, found -> {
            Instant now = clock.instant();
            Job job = SwitchoverRules.switchable(jobId, found, now, settings.jobStatuses());
            Course course = courseOf(new Call(Operation.SWITCH_VIP, jobId, mode.toString()));
            Duration lasts = course.lasts() == null ? settings.duration() : course.lasts();
            Switchover switchover = new Switchover(mode, now, now.plus(lasts), course.errorCode());
            return new Change<>(job.begin(switchover), switchover);
        });
    }

    /**
     * The latest switchover of a job, finished or not.
     *
     * @throws Refusal where a rule or a scenario refuses it
     */
    public Switchover latest(String jobId) {
        Switchover latest = SwitchoverRules.latest(jobId, jobs.find(jobId).orElse(null));
        courseOf(new Call(Operation.SHOW_SWITCH_VIP_STATUS, jobId, null));
        return latest;
    }

    private Course courseOf(Call call) {
        Then then = scenarios.take(call).map(scenario -> scenario.then()).orElse(null);
        if (then != null && then.answer() != null) {
            throw Refusal.scripted(then.answer().errorCode(), then.answer().status());
        }
        return then == null || then.switchover() == null ? Course.NORMAL : then.switchover();
    }
}
