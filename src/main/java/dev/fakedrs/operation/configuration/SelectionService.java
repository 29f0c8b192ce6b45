package dev.fakedrs.operation.configuration;

import dev.fakedrs.error.JobRule;
import dev.fakedrs.error.Refusal;
import dev.fakedrs.error.RequestRule;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobKind.EngineType;
import dev.fakedrs.job.configuration.Configuration;
import dev.fakedrs.job.configuration.Policy;
import dev.fakedrs.job.configuration.Selection;
import dev.fakedrs.job.configuration.Selection.SelectedObject;
import dev.fakedrs.job.configuration.Selection.Transformation;
import dev.fakedrs.operation.FamilyCommandExecutor;
import dev.fakedrs.operation.JobAction;
import dev.fakedrs.operation.JobCommand;
import dev.fakedrs.operation.JobCommandExecutor.JobChange;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * What of its databases a job and its subtasks replicate, and by which policy. Each method throws a {@link Refusal} where a rule or the
 * script refuses the call; then nothing has changed. Else it tells the job as it is from now on.
 */
@Service
public final class SelectionService {

    /** So many objects of a MySQL source are filtered with one call. */
    private static final int MOST_OF_MYSQL = 10_000;

    private final FamilyCommandExecutor families;

    public SelectionService(FamilyCommandExecutor families) {
        this.families = families;
    }

    /** Selects objects, in place of those that were. */
    public Job select(
            World world, String jobId, boolean selected, @Nullable Boolean syncDatabase, List<SelectedObject> objects) {
        JobCommand command = new JobCommand(Operation.BATCH_SET_OBJECTS, JobAction.SELECT_OBJECTS);
        return change(
                world,
                command,
                jobId,
                old -> old.with(new Selection(
                        selected, syncDatabase, objects, old.selection().transformations())));
    }

    /** Sets how conflicts, DDL and indexes are treated; whether definers move stays as it is. */
    public Job setPolicy(World world, String jobId, Policy policy) {
        JobCommand command = new JobCommand(Operation.BATCH_SET_POLICY, JobAction.SET_POLICY);
        return change(
                world,
                command,
                jobId,
                old -> old.with(policy.replacing(old.policy().replaceDefiner())));
    }

    /** Sets whether definers move to the destination's user. */
    public void setDefiner(World world, String jobId, boolean replaced) {
        JobCommand command = new JobCommand(Operation.BATCH_SET_DEFINER, JobAction.SET_DEFINER);
        change(world, command, jobId, old -> old.with(old.policy().replacing(replaced)));
    }

    /** Adds rules for the rows of objects, of which none may have one already. */
    public Job transform(World world, String jobId, List<Transformation> added) {
        Set<String> objects = added.stream().map(Transformation::object).collect(Collectors.toSet());
        JobCommand command = new JobCommand(Operation.BATCH_CHANGE_DATA, JobAction.CHANGE_DATA, (job, jobs, now) -> {
            if (added.size() > MOST_OF_MYSQL && job.kind().engineType() != EngineType.POSTGRESQL) {
                throw RequestRule.PARAMETER_INVALID.refuse("object_info").with("at_most", MOST_OF_MYSQL);
            }
            job.configuration().selection().transformations().stream()
                    .filter(known -> objects.contains(known.object()))
                    .findFirst()
                    .ifPresent(known -> {
                        throw JobRule.TRANSFORMATION_EXISTS.refuse().withSent("object", known.object());
                    });
        });
        return change(world, command, jobId, old -> {
            Selection selection = old.selection();
            List<Transformation> all = new ArrayList<>(selection.transformations());
            Set<String> known = all.stream().map(Transformation::object).collect(Collectors.toSet());
            added.stream().filter(rule -> !known.contains(rule.object())).forEach(all::add);
            return old.with(new Selection(selection.selected(), selection.syncDatabase(), selection.objects(), all));
        });
    }

    private Job change(World world, JobCommand command, String jobId, UnaryOperator<Configuration> change) {
        JobChange changing = (job, now, effects) -> job.with(change.apply(job.configuration()));
        return families.execute(world, command, jobId, changing);
    }
}
