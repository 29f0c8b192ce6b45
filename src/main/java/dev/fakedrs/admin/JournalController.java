package dev.fakedrs.admin;

import dev.fakedrs.admin.web.AdminException;
import dev.fakedrs.admin.web.AdminRestController;
import dev.fakedrs.journal.JournalEntry;
import dev.fakedrs.journal.RequestJournal.Found;
import jakarta.servlet.http.HttpServletRequest;
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

    private final ProjectLookup known;

    JournalController(ProjectLookup known) {
        this.known = known;
    }

    /** Returns the matching calls, the newest first. */
    @GetMapping
    Found list(@PathVariable("project_id") String projectId, HttpServletRequest request) {
        return new JournalQuery(request).find(known.journal(projectId));
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
}
