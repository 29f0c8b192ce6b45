package dev.fakedrs.admin;

import dev.fakedrs.admin.web.AdminException;
import dev.fakedrs.admin.web.AdminRestController;
import dev.fakedrs.admin.web.SnapshotBody;
import dev.fakedrs.admin.web.YamlDocument;
import dev.fakedrs.contract.Access;
import dev.fakedrs.memory.LazyList;
import dev.fakedrs.project.Project;
import dev.fakedrs.project.ProjectRegistry;
import dev.fakedrs.project.snapshot.ProjectSnapshot;
import dev.fakedrs.project.token.Token;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Exports, imports and removes projects, and issues tokens. */
@AdminRestController
@RequestMapping("/__admin/projects/{project_id}")
class SnapshotController {

    private static final Duration MAX_LIFETIME = Duration.ofDays(36_500);

    private final ProjectRegistry projects;
    private final SnapshotBody body;
    private final ProjectLookup known;

    SnapshotController(ProjectRegistry projects, ProjectLookup known, SnapshotBody body) {
        this.body = body;
        this.projects = projects;
        this.known = known;
    }

    /** Exports the project in the format of the seed file: as YAML if the client asks for that, otherwise as JSON. */
    @GetMapping
    ResponseEntity<Object> get(@PathVariable("project_id") String projectId, HttpServletRequest request) {
        ProjectSnapshot document = known.project(projectId).toDocument();
        return YamlDocument.isWanted(request) ? YamlDocument.of(document) : ResponseEntity.ok(document);
    }

    /** Replaces the project by a snapshot. The response contains warnings about its scenarios. */
    @PutMapping
    ProjectSnapshot put(@PathVariable("project_id") String projectId, HttpServletRequest request) throws IOException {
        ProjectSnapshot document = body.read(request, ProjectSnapshot.class);
        Project project = projects.replace(projectId, document);
        return project.toDocument()
                .withScenarios(new LazyList<>(
                        project.scenarios().all(), scenario -> UnknownJobWarnings.noted(project, scenario)));
    }

    /** Removes the project. The next call with its id creates a new one. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(@PathVariable("project_id") String projectId) {
        projects.forget(projectId);
    }

    /** Issues a token that expires on the project's clock. */
    @PostMapping("/tokens")
    @ResponseStatus(HttpStatus.CREATED)
    IssuedToken issue(@PathVariable("project_id") String projectId, HttpServletRequest request) throws IOException {
        TokenDocument document = body.read(request, TokenDocument.class);
        Duration lifetime = Objects.requireNonNullElse(document.lifetime, Duration.ofHours(24));
        if (lifetime.isNegative() || lifetime.compareTo(MAX_LIFETIME) > 0) {
            throw AdminException.invalid("lifetime", "lifetime: must be from PT0S to " + MAX_LIFETIME);
        }
        Access access = Objects.requireNonNullElse(document.access, Access.FULL);
        Token token = projects.change(projectId, project -> project.issueToken(access, lifetime));
        return new IssuedToken(token.value(), projectId, token.access(), token.expiresAt());
    }

    /** The properties of a token. The defaults are full access and a lifetime of 24 hours. */
    record TokenDocument(@Nullable Access access, @Nullable Duration lifetime) {}

    record IssuedToken(String token, String projectId, Access access, Instant expiresAt) {}
}
