package dev.fakedrs.api;

import dev.fakedrs.credential.Credentials;
import dev.fakedrs.credential.Evidence;
import dev.fakedrs.error.AccessRule;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.world.Holder.Named;
import dev.fakedrs.world.Token;
import dev.fakedrs.world.Token.Access;
import dev.fakedrs.world.World;
import dev.fakedrs.world.Worlds;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may call, and in which project: rows 1 to 5 of the decision table. */
@Component
class CredentialCheck {

    private final Credentials credentials;
    private final Worlds worlds;

    CredentialCheck(Credentials credentials, Worlds worlds) {
        this.credentials = credentials;
        this.worlds = worlds;
    }

    /** The world that the call is for. */
    World admit(HttpServletRequest request, String projectId, Operation operation) {
        Token token = credentials.check(evidenceOf(request)).orElse(null);
        if (token != null) {
            checkProject(token, projectId);
        }
        World world = worlds.of(projectId);
        if (token != null && token.access() == Access.READ && !operation.query()) {
            throw AccessRule.READ_ONLY_TOKEN.refuse();
        }
        return world;
    }

    private static void checkProject(Token token, String projectId) {
        @Nullable Named project = token.project();
        if (project == null) {
            throw AccessRule.PROJECT_OF_ANOTHER_TOKEN
                    .refuse()
                    .with("domain_id", token.holder().scope().domain().id());
        }
        if (!project.id().equals(projectId)) {
            throw AccessRule.PROJECT_OF_ANOTHER_TOKEN.refuse().with("project_id", project.id());
        }
    }

    private static Evidence evidenceOf(HttpServletRequest request) {
        return new Evidence(
                request.getMethod(),
                request.getRequestURI(),
                request.getQueryString(),
                name -> Collections.list(request.getHeaders(name)),
                () -> Exchange.of(request).body().sent());
    }
}
