package dev.fakedrs.drs.command;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.drs.command.JobCommandExecutor.CommandResult;
import dev.fakedrs.drs.command.JobCommandExecutor.JobChange;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.ParentLink;
import dev.fakedrs.job.ParentLink.Role;
import dev.fakedrs.job.store.JobReader;
import dev.fakedrs.project.OperationChecker.OperationCheck;
import dev.fakedrs.project.Project;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Executes a command on a job, and then on its parent or its subtasks. It skips relatives whose status does not allow the
 * command. All changes are in one transaction. Each method throws a {@link DrsException} if a rule or a scenario rejects the
 * call; nothing has changed then.
 */
@Component
public final class FamilyCommandExecutor {

    private final JobCommandExecutor commands;

    public FamilyCommandExecutor(JobCommandExecutor commands) {
        this.commands = commands;
    }

    /** Checks whether a job allows a command, without executing it. */
    public OperationCheck check(Project project, JobCommand command, @Nullable String variant, String jobId) {
        return commands.check(project, command, variant, jobId);
    }

    /** Changes a job and its relatives in the same way. */
    public Job execute(Project project, JobCommand command, String jobId, JobChange change) {
        return execute(project, command, command.action(), jobId, change, change);
    }

    /** Changes a job and its relatives in the same way, but checks another action for the relatives. */
    public Job execute(Project project, JobCommand command, JobAction relativeAction, String jobId, JobChange change) {
        return execute(project, command, relativeAction, jobId, change, change);
    }

    /**
     * Changes a job and its relatives.
     *
     * @param relativeAction the action that a relative's status must allow
     * @param relativeChange the change of a relative
     * @return the changed job
     */
    public Job execute(
            Project project,
            JobCommand command,
            JobAction relativeAction,
            String jobId,
            JobChange change,
            JobChange relativeChange) {
        return project.jobs().inTransaction(jobs -> {
            CommandResult result = commands.execute(project, jobs, command, jobId, change);
            for (Job relative : relatives(result.job(), jobs)) {
                if (!relative.deleted() && relativeAction.statuses().contains(relative.statusAt(result.now()))) {
                    jobs.put(relativeChange.apply(relative, result.now(), result.effects()));
                }
            }
            return result.job();
        });
    }

    /** Returns the parent of a forward subtask, or the subtasks of a parent. */
    private static List<Job> relatives(Job job, JobReader jobs) {
        ParentLink family = job.family();
        if (family != null && family.role() == Role.FORWARD) {
            return jobs.find(family.parentId()).stream().toList();
        }
        return jobs.subtasks(job.id());
    }
}
