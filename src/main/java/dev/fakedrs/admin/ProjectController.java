package dev.fakedrs.admin;

import dev.fakedrs.admin.web.AdminRestController;
import dev.fakedrs.admin.web.QueryParameters;
import dev.fakedrs.project.Project;
import dev.fakedrs.project.ProjectRegistry;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Lists and removes all projects. */
@AdminRestController
class ProjectController {

    private final ProjectRegistry projects;

    ProjectController(ProjectRegistry projects) {
        this.projects = projects;
    }

    /** Returns the projects in use, sorted by id. */
    @GetMapping("/__admin/projects")
    Projects list(HttpServletRequest request) {
        QueryParameters query = new QueryParameters(request, "limit", "offset");
        List<Project> all = projects.all();
        return new Projects(
                all.size(),
                all.stream()
                        .skip(query.number("offset", 0, 0, Integer.MAX_VALUE))
                        .limit(query.number("limit", 1_000, 1, 10_000))
                        .map(ProjectSummary::of)
                        .toList());
    }

    /** Removes all projects. */
    @PostMapping("/__admin/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset() {
        projects.forgetAll();
    }

    record Projects(int total, List<ProjectSummary> projects) {}

    /** A project with the number of its parts, and its last use in real time. */
    record ProjectSummary(
            String projectId,
            int jobs,
            int scenarios,
            int requests,
            @Nullable Instant lastUsed) {

        static ProjectSummary of(Project project) {
            return new ProjectSummary(
                    project.projectId(),
                    project.jobs().all().size(),
                    project.scenarios().all().size(),
                    project.journal().size(),
                    project.lastUsedAt());
        }
    }
}
