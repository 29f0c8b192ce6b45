package dev.fakedrs.admin;

import dev.fakedrs.admin.web.AdminException;
import dev.fakedrs.contract.rule.AccessRule;
import dev.fakedrs.journal.RequestJournal;
import dev.fakedrs.journal.UnassignedRequests;
import dev.fakedrs.project.Project;
import dev.fakedrs.project.ProjectRegistry;
import dev.fakedrs.spelling.Spelling;
import org.springframework.stereotype.Component;

/** Finds projects without creating them. Otherwise a query with a misspelt id would create a project without any calls. */
@Component
class ProjectLookup {

    private final ProjectRegistry projects;
    private final UnassignedRequests unassigned;

    ProjectLookup(ProjectRegistry projects, UnassignedRequests unassigned) {
        this.projects = projects;
        this.unassigned = unassigned;
    }

    /** @throws AdminException if there is no such project */
    Project project(String projectId) {
        return projects.use(projectId).orElseThrow(() -> missing(projectId));
    }

    /**
     * Returns the journal of a project, or of rejected calls with the id if the project does not exist.
     *
     * @throws AdminException if there are no such calls either
     */
    RequestJournal journal(String projectId) {
        return projects.use(projectId)
                .map(Project::journal)
                .or(() -> unassigned.find(projectId))
                .orElseThrow(() -> missing(projectId));
    }

    private AdminException missing(String projectId) {
        if (!Project.isId(projectId)) {
            throw AccessRule.PROJECT_ID_MALFORMED.exception();
        }
        String nearest = Spelling.nearest(projectId, projects.ids(), 1 + projectId.length() / 4)
                .map(id -> "; did you mean " + id + "?")
                .orElse("");
        return AdminException.notFound("There is no project " + projectId
                + ": no client has put it, and no call of it was accepted, since the start or since its removal"
                + nearest);
    }
}
