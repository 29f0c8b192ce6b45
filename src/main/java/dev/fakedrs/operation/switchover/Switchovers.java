package dev.fakedrs.operation.switchover;

import dev.fakedrs.error.Refusal;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobStore;
import dev.fakedrs.job.JobStore.Change;
import dev.fakedrs.job.switchover.Switchover;
import dev.fakedrs.job.switchover.SwitchoverMode;
import dev.fakedrs.scenario.Call;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.scenario.Script;
import dev.fakedrs.scenario.Then.Course;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** The dual virtual IP switchovers of one project's jobs. */
public final class Switchovers {

    private final JobStore jobs;
    private final InstantSource clock;
    private final SwitchoverSettings settings;

    public Switchovers(JobStore jobs, InstantSource clock, SwitchoverSettings settings) {
        this.jobs = jobs;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * Begins a switchover, which ends by itself. Rules, script and the write are one atomic step for the job.
     *
     * @throws Refusal where a rule or the script refuses it; then nothing has changed
     * @throws dev.fakedrs.scenario.Interruption where the script answers in its place; then nothing has changed
     */
    public Switchover begin(String jobId, SwitchoverMode mode, Script script) {
        return jobs.update(jobId, found -> {
            Instant now = clock.instant();
            Job job = SwitchoverRules.switchable(jobId, found, now, settings.jobStatuses());
            Course course = script.admit(new Call(Operation.SWITCH_VIP, jobId, job.name(), mode.toString()))
                    .course();
            Duration lasts = course.lasts() == null ? settings.duration() : course.lasts();
            Switchover switchover = new Switchover(mode, now, now.plus(lasts), course.errorCode());
            return new Change<>(job.begin(switchover), switchover);
        });
    }

    /**
     * The latest switchover of a job, finished or not.
     *
     * @throws Refusal where a rule or the script refuses it
     * @throws dev.fakedrs.scenario.Interruption where the script answers in its place
     */
    public Switchover latest(String jobId, Script script) {
        Job job = jobs.find(jobId).orElse(null);
        Switchover latest = SwitchoverRules.latest(jobId, job);
        script.admit(new Call(Operation.SHOW_SWITCH_VIP_STATUS, jobId, job == null ? null : job.name()));
        return latest;
    }
}
