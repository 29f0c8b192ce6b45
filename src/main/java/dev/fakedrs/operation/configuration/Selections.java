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
import dev.fakedrs.operation.Action;
import dev.fakedrs.operation.FamilyCalls;
import dev.fakedrs.operation.JobCalls.Ask;
import dev.fakedrs.operation.JobCalls.Changing;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.scenario.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of its databases a job and its subtasks replicate, and by which policy. Each method throws a {@link Refusal} where a rule or the
 * script refuses the call; then nothing has changed. Else it tells the job as it is from now on.
 */
public final class Selections {

    /** So many objects of a MySQL source are filtered with one call. */
    private static final int MOST_OF_MYSQL = 10_000;

    private final FamilyCalls family;

    public Selections(FamilyCalls family) {
        this.family = family;
    }

    /** Selects objects, in place of those that were. */
    public Job select(
            String jobId,
            boolean selected,
            @Nullable Boolean syncDatabase,
            List<SelectedObject> objects,
            Script script) {
        Ask ask = new Ask(Operation.BATCH_SET_OBJECTS, Action.SELECT_OBJECTS);
        return change(
                ask,
                jobId,
                script,
                old -> old.with(new Selection(
                        selected, syncDatabase, objects, old.selection().transformations())));
    }

    /** Sets how conflicts, DDL and indexes are treated; whether definers move stays as it is. */
    public Job setPolicy(String jobId, Policy policy, Script script) {
        Ask ask = new Ask(Operation.BATCH_SET_POLICY, Action.SET_POLICY);
        return change(
                ask,
                jobId,
                script,
                old -> old.with(policy.replacing(old.policy().replaceDefiner())));
    }

    /** Sets whether definers move to the destination's user. */
    public void setDefiner(String jobId, boolean replaced, Script script) {
        Ask ask = new Ask(Operation.BATCH_SET_DEFINER, Action.SET_DEFINER);
        change(ask, jobId, script, old -> old.with(old.policy().replacing(replaced)));
    }

    /** Adds rules for the rows of objects, of which none may have one already. */
    public Job transform(String jobId, List<Transformation> added, Script script) {
        Set<String> objects = added.stream().map(Transformation::object).collect(Collectors.toSet());
        Ask ask = new Ask(Operation.BATCH_CHANGE_DATA, Action.CHANGE_DATA, (job, now) -> {
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
        return change(ask, jobId, script, old -> {
            Selection selection = old.selection();
            List<Transformation> all = new ArrayList<>(selection.transformations());
            Set<String> known = all.stream().map(Transformation::object).collect(Collectors.toSet());
            added.stream().filter(rule -> !known.contains(rule.object())).forEach(all::add);
            return old.with(new Selection(selection.selected(), selection.syncDatabase(), selection.objects(), all));
        });
    }

    private Job change(Ask ask, String jobId, Script script, UnaryOperator<Configuration> change) {
        Changing changing = (job, now, then) -> job.with(change.apply(job.configuration()));
        return family.change(ask, jobId, script, changing, changing);
    }
}
