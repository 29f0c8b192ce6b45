package dev.fakedrs.drs.selection;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.JobRule;
import dev.fakedrs.drs.command.FamilyCommandExecutor;
import dev.fakedrs.drs.command.JobAction;
import dev.fakedrs.drs.command.JobCommand;
import dev.fakedrs.drs.command.JobCommand.Precondition;
import dev.fakedrs.drs.command.JobCommandExecutor.JobChange;
import dev.fakedrs.drs.json.WrongParameter;
import dev.fakedrs.job.JobKind.EngineType;
import dev.fakedrs.job.setup.JobSetup;
import dev.fakedrs.job.setup.ObjectSelection;
import dev.fakedrs.job.setup.ObjectSelection.SelectedObject;
import dev.fakedrs.job.setup.ObjectSelection.Transformation;
import dev.fakedrs.job.setup.SyncPolicy;
import dev.fakedrs.project.Project;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Sets the replicated objects and the policies of a job and its subtasks. Each method throws a {@link DrsException} if a rule
 * or a scenario rejects the call; nothing has changed then. The parameter {@code deviations} is checked after all rules.
 */
@Service
public final class SelectionService {

    /** The maximum number of objects of a MySQL source in one call. */
    private static final int MAX_OBJECTS_OF_MYSQL = 10_000;

    private final FamilyCommandExecutor families;

    public SelectionService(FamilyCommandExecutor families) {
        this.families = families;
    }

    /** Replaces the selected objects. */
    public void select(
            Project project,
            String jobId,
            boolean selected,
            @Nullable Boolean syncDatabase,
            List<SelectedObject> objects,
            Precondition deviations) {
        JobCommand command = new JobCommand(Operation.BATCH_SET_OBJECTS, JobAction.SELECT_OBJECTS, deviations);
        change(
                project,
                command,
                jobId,
                old -> old.withSelection(new ObjectSelection(
                        selected, syncDatabase, objects, old.selection().transformations())));
    }

    /** Sets the policy for conflicts, DDL and indexes. The choice for definers stays as it is. */
    public void setPolicy(Project project, String jobId, SyncPolicy policy, Precondition deviations) {
        JobCommand command = new JobCommand(Operation.BATCH_SET_POLICY, JobAction.SET_POLICY, deviations);
        change(
                project,
                command,
                jobId,
                old -> old.withPolicy(policy.withReplaceDefiner(old.policy().replaceDefiner())));
    }

    /** Sets whether definers are replaced by the destination's user. */
    public void setDefiner(Project project, String jobId, boolean replaced) {
        JobCommand command = new JobCommand(Operation.BATCH_SET_DEFINER, JobAction.SET_DEFINER);
        change(project, command, jobId, old -> old.withPolicy(old.policy().withReplaceDefiner(replaced)));
    }

    /** Adds row filters to objects that have none yet. */
    public void transform(Project project, String jobId, List<Transformation> added, Precondition deviations) {
        Set<String> objects = added.stream().map(Transformation::object).collect(Collectors.toSet());
        Precondition newObjects = (job, jobs, now) -> {
            if (added.size() > MAX_OBJECTS_OF_MYSQL && job.kind().engineType() != EngineType.POSTGRESQL) {
                throw WrongParameter.exception(
                        "object_info", added.size() + " items", "at most " + MAX_OBJECTS_OF_MYSQL + " items");
            }
            job.configuration().selection().transformations().stream()
                    .filter(known -> objects.contains(known.object()))
                    .findFirst()
                    .ifPresent(known -> {
                        throw JobRule.TRANSFORMATION_EXISTS.exception().sentDetail("object", known.object());
                    });
        };
        JobCommand command =
                new JobCommand(Operation.BATCH_CHANGE_DATA, JobAction.CHANGE_DATA, newObjects.and(deviations));
        change(project, command, jobId, old -> {
            ObjectSelection selection = old.selection();
            List<Transformation> all = new ArrayList<>(selection.transformations());
            Set<String> known = all.stream().map(Transformation::object).collect(Collectors.toSet());
            added.stream().filter(rule -> !known.contains(rule.object())).forEach(all::add);
            return old.withSelection(
                    new ObjectSelection(selection.selected(), selection.syncDatabase(), selection.objects(), all));
        });
    }

    private void change(Project project, JobCommand command, String jobId, UnaryOperator<JobSetup> change) {
        JobChange changing = (job, now, effects) -> job.withSetup(change.apply(job.configuration()));
        families.execute(project, command, jobId, changing);
    }
}
