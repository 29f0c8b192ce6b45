package dev.fakedrs.project;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.DrsException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks which operations a job allows now, without calling them. The services of the DRS API implement it. */
public interface OperationChecker {

    /** Returns a check for each operation of the service, and for each variant of it. */
    List<OperationCheck> check(Project project, String jobId);

    /**
     * Whether a job allows an operation.
     *
     * @param variant the mode of a switchover or the way to end a job, or null for other operations
     * @param refusal the rule that the operation would break, or null if the job allows it
     */
    record OperationCheck(
            Operation operation,
            @Nullable String variant,
            @Nullable DrsException refusal) {}
}
