package dev.fakedrs.drs.web;

import dev.fakedrs.auth.Authenticator;
import dev.fakedrs.auth.SignedRequest;
import dev.fakedrs.contract.Access;
import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.AccessRule;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.project.Project;
import dev.fakedrs.project.ProjectRegistry;
import dev.fakedrs.project.token.Principal.Named;
import dev.fakedrs.project.token.Token;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks whether the caller may call an operation in a project. */
@Component
class ProjectAuthorizer {

    private final Authenticator credentials;
    private final ProjectRegistry projects;

    ProjectAuthorizer(Authenticator credentials, ProjectRegistry projects) {
        this.credentials = credentials;
        this.projects = projects;
    }

    /** Returns the project of the call if the caller has access to it. */
    Project admit(HttpServletRequest request, String projectId, Operation operation) {
        Token token = credentials.check(evidenceOf(request)).orElse(null);
        if (token != null) {
            checkProject(token, projectId);
        }
        Project project = projects.of(projectId);
        if (token != null && token.access() == Access.READ && !operation.query()) {
            throw AccessRule.READ_ONLY_TOKEN.exception();
        }
        return project;
    }

    private static void checkProject(Token token, String projectId) {
        @Nullable Named project = token.project();
        if (project == null) {
            throw AccessRule.PROJECT_OF_ANOTHER_TOKEN
                    .exception()
                    .sentDetail("domain_id", token.holder().scope().domain().id());
        }
        if (!project.id().equals(projectId)) {
            throw AccessRule.PROJECT_OF_ANOTHER_TOKEN.exception().detail("project_id", project.id());
        }
    }

    private static SignedRequest evidenceOf(HttpServletRequest request) {
        return new SignedRequest(
                request.getMethod(),
                request.getRequestURI(),
                request.getQueryString(),
                name -> Collections.list(request.getHeaders(name)),
                () -> DrsExchange.of(request).body().sent());
    }
}
