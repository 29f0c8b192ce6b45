package dev.fakedrs.drs.switchover;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.drs.command.JobAction;
import dev.fakedrs.drs.command.JobCommand;
import dev.fakedrs.drs.command.JobCommandExecutor;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.switchover.Switchover;
import dev.fakedrs.job.switchover.SwitchoverMode;
import dev.fakedrs.project.OperationChecker;
import dev.fakedrs.project.Project;
import dev.fakedrs.scenario.ScenarioEffect.SwitchoverOutcome;
import dev.fakedrs.setting.FakeDrsProperties;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/**
 * Switches jobs over to their other virtual IP address, and returns the latest switchover. Each method throws a
 * {@link DrsException} if a rule or a scenario rejects the call; nothing has changed then.
 */
@Service
public final class SwitchoverService implements OperationChecker {

    private final JobCommandExecutor commands;
    private final FakeDrsProperties.Switchover settings;

    public SwitchoverService(JobCommandExecutor commands, FakeDrsProperties settings) {
        this.commands = commands;
        this.settings = settings.switchover();
    }

    /** Starts a switchover. The scenario or the settings decide its duration and result. */
    public void start(Project project, String jobId, SwitchoverMode mode) {
        commands.execute(
                project,
                command(mode),
                jobId,
                (job, now, effects) -> job.startSwitchover(switchover(mode, now, effects.course())));
    }

    @Override
    public List<OperationCheck> check(Project project, String jobId) {
        return Stream.of(SwitchoverMode.values())
                .map(mode -> commands.check(project, command(mode), mode.toString(), jobId))
                .toList();
    }

    private JobCommand command(SwitchoverMode mode) {
        return new JobCommand(
                Operation.SWITCH_VIP,
                JobAction.SWITCH_OVER,
                mode.toString(),
                (job, jobs, now) -> SwitchoverRules.checkStart(job, jobs, now, settings.jobStatuses()));
    }

    /** Returns the latest switchover, which may be unfinished. */
    public Switchover latest(Project project, String jobId) {
        JobCommand command = new JobCommand(
                Operation.SHOW_SWITCH_VIP_STATUS, JobAction.QUERY, (job, jobs, now) -> SwitchoverRules.checkQuery(job));
        Job job = commands.read(project, command, jobId);
        return Objects.requireNonNull(job.switchover());
    }

    private Switchover switchover(SwitchoverMode mode, Instant now, SwitchoverOutcome course) {
        Duration duration = Objects.requireNonNullElse(course.duration(), settings.duration());
        return new Switchover(mode, now, now.plus(duration), course.errorCode());
    }
}
