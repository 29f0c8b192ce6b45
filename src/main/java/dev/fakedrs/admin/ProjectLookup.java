package dev.fakedrs.admin;

import dev.fakedrs.admin.web.AdminException;
import dev.fakedrs.contract.rule.AccessRule;
import dev.fakedrs.journal.RequestJournal;
import dev.fakedrs.journal.UnassignedRequests;
import dev.fakedrs.project.Project;
import dev.fakedrs.project.ProjectRegistry;
import dev.fakedrs.spelling.Spelling;
import org.springframework.stereotype.Component;

/** The projects that have a project. Who only reads makes none: in one that is made for a misspelt id, nothing ever happened. */
@Component
class ProjectLookup {

    private final ProjectRegistry projects;
    private final UnassignedRequests unassigned;

    ProjectLookup(ProjectRegistry projects, UnassignedRequests unassigned) {
        this.projects = projects;
        this.unassigned = unassigned;
    }

    /** @throws AdminException where the project has no project */
    Project project(String projectId) {
        return projects.use(projectId).orElseThrow(() -> missing(projectId));
    }

    /**
     * The journal of a project: also where it has no project yet, and calls of it were refused.
     *
     * @throws AdminException where there were none lately
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
                + ": nobody has put it, and no call was let in to it, since the start or since it was forgotten"
                + nearest);
    }
}
