package dev.fakedrs.admin;

import dev.fakedrs.admin.web.AdminException;
import dev.fakedrs.admin.web.AdminRestController;
import dev.fakedrs.admin.web.QueryParameters;
import dev.fakedrs.contract.ErrorCode;
import dev.fakedrs.contract.Operation;
import dev.fakedrs.journal.JournalEntry;
import dev.fakedrs.journal.RequestJournal.Found;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Reads and empties the journal of a project. */
@AdminRestController
@RequestMapping("/__admin/projects/{project_id}/requests")
class JournalController {

    /** The value of the parameter for calls that match no operation. */
    private static final String NO_OPERATION = "none";

    private final ProjectLookup known;

    JournalController(ProjectLookup known) {
        this.known = known;
    }

    /** Returns the matching calls, the newest first. */
    @GetMapping
    Found list(@PathVariable("project_id") String projectId, HttpServletRequest request) {
        QueryParameters query =
                new QueryParameters(request, "operation", "job_id", "mode", "status", "error_code", "limit");
        Object[] operations = Stream.concat(Stream.of(NO_OPERATION), Stream.of(Operation.values()))
                .toArray();
        String operation = query.oneOf("operation", operations);
        String jobId = query.text("job_id");
        String mode = query.text("mode");
        String code = query.oneOf("error_code", (Object[]) ErrorCode.values());
        int status = query.number("status", -1, 0, 599);
        Predicate<JournalEntry> filter = entry -> (operation == null || operation.equals(operationOf(entry)))
                && (matches(jobId, entry.jobId()) || entry.jobIds().contains(jobId))
                && matches(mode, entry.mode())
                && (matches(code, entry.response().errorCode())
                        || entry.refusedItems().stream()
                                .anyMatch(item -> item.errorCode().equals(code)))
                && (status < 0 || status == entry.response().status());
        return known.journal(projectId).find(filter, query.number("limit", 100, 0, 1_000));
    }

    @GetMapping("/{request_id}")
    JournalEntry get(@PathVariable("project_id") String projectId, @PathVariable("request_id") String requestId) {
        return known.journal(projectId)
                .find(requestId)
                .orElseThrow(() -> AdminException.notFound(
                        "There is no call " + requestId + " in the journal of project " + projectId));
    }

    /** Empties the journal. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear(@PathVariable("project_id") String projectId) {
        known.journal(projectId).clear();
    }

    private static String operationOf(JournalEntry entry) {
        return Objects.requireNonNullElse(entry.operation(), NO_OPERATION);
    }

    private static boolean matches(@Nullable String wanted, @Nullable String actual) {
        return wanted == null || wanted.equals(actual);
    }
}
