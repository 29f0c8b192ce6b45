package dev.fakedrs.admin;

import dev.fakedrs.admin.web.AdminException;
import dev.fakedrs.admin.web.AdminRestController;
import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.journal.JournalEntry.Reason;
import dev.fakedrs.project.OperationChecker;
import dev.fakedrs.project.OperationChecker.OperationCheck;
import dev.fakedrs.project.Project;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Tells which operations a job allows now, and why not the others. */
@AdminRestController
class OperationController {

    private final List<OperationChecker> checkers;
    private final ProjectLookup known;

    OperationController(List<OperationChecker> checkers, ProjectLookup known) {
        this.checkers = checkers;
        this.known = known;
    }

    @GetMapping("/__admin/projects/{project_id}/jobs/{job_id}/operations")
    OperationList list(@PathVariable("project_id") String projectId, @PathVariable("job_id") String jobId) {
        Project project = known.project(projectId);
        if (project.jobs().find(jobId).isEmpty()) {
            throw AdminException.notFound("There is no job " + jobId + " in project " + projectId);
        }
        return new OperationList(checkers.stream()
                .flatMap(checker -> checker.check(project, jobId).stream())
                .map(OperationState::of)
                .toList());
    }

    record OperationList(List<OperationState> operations) {}

    /** An operation, and the reason why the job does not allow it now, or null. */
    record OperationState(
            String operation,
            @Nullable String variant,
            boolean allowed,
            @Nullable String errorCode,
            @Nullable Reason reason) {

        static OperationState of(OperationCheck check) {
            DrsException refusal = check.refusal();
            return new OperationState(
                    check.operation().toString(),
                    check.variant(),
                    refusal == null,
                    refusal == null ? null : refusal.code().toString(),
                    refusal == null ? null : Reason.of(refusal, refusal.noted()));
        }
    }
}
