package dev.fakedrs.operation.switchover;

import dev.fakedrs.error.Refusal;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.switchover.Switchover;
import dev.fakedrs.job.switchover.SwitchoverMode;
import dev.fakedrs.operation.JobAction;
import dev.fakedrs.operation.JobCommand;
import dev.fakedrs.operation.JobCommandExecutor;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.scenario.Then.Course;
import dev.fakedrs.setting.SwitchoverSettings;
import dev.fakedrs.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.springframework.stereotype.Service;

/**
 * Switches jobs over to their other virtual IP address, and tells how the latest switchover went. Each method throws a
 * {@link Refusal} where a rule or a scenario refuses the call; then nothing has changed.
 */
@Service
public final class SwitchoverService {

    private final JobCommandExecutor commands;
    private final SwitchoverSettings settings;

    public SwitchoverService(JobCommandExecutor commands, SwitchoverSettings settings) {
        this.commands = commands;
        this.settings = settings;
    }

    /** Starts a switchover. It ends by itself, as its scenario or the settings say. */
    public void start(World world, String jobId, SwitchoverMode mode) {
        JobCommand command = new JobCommand(
                Operation.SWITCH_VIP,
                JobAction.SWITCH_OVER,
                mode.toString(),
                (job, jobs, now) -> SwitchoverRules.checkStart(job, jobs, now, settings.jobStatuses()));
        commands.execute(
                world, command, jobId, (job, now, effects) -> job.begin(switchover(mode, now, effects.course())));
    }

    /** The latest switchover of a job, finished or not. */
    public Switchover latest(World world, String jobId) {
        JobCommand command = new JobCommand(
                Operation.SHOW_SWITCH_VIP_STATUS,
                JobAction.SWITCH_OVER,
                (job, jobs, now) -> SwitchoverRules.checkQuery(job));
        Job job = commands.read(world, command, jobId);
        return Objects.requireNonNull(job.switchover());
    }

    private Switchover switchover(SwitchoverMode mode, Instant now, Course course) {
        Duration duration = Objects.requireNonNullElse(course.lasts(), settings.duration());
        return new Switchover(mode, now, now.plus(duration), course.errorCode());
    }
}
