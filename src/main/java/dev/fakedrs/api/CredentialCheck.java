package dev.fakedrs.api;

import dev.fakedrs.api.DoorSettings.Auth;
import dev.fakedrs.error.AccessRule;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.world.Token;
import dev.fakedrs.world.Token.Access;
import dev.fakedrs.world.Tokens;
import dev.fakedrs.world.World;
import dev.fakedrs.world.Worlds;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Who may call, and in which project: rows 1 to 5 of the decision table. */
@Component
class CredentialCheck {

    private static final String TOKEN = "X-Auth-Token";
    private static final String SIGNATURE = "SDK-HMAC-SHA256 ";

    private final Worlds worlds;
    private final Auth auth;

    CredentialCheck(Worlds worlds, DoorSettings settings) {
        this.worlds = worlds;
        this.auth = settings.auth();
    }

    /** The world that the call is for. */
    World admit(HttpServletRequest request, String projectId, Operation operation) {
        Issued issued = issued(request);
        if (issued != null && !issued.world.projectId().equals(projectId)) {
            throw AccessRule.PROJECT_OF_ANOTHER_TOKEN.refuse().with("project_id", issued.world.projectId());
        }
        World world = worlds.of(projectId);
        if (issued != null && issued.token.access() == Access.READ && !operation.query()) {
            throw AccessRule.READ_ONLY_TOKEN.refuse();
        }
        return world;
    }

    /** The call's token, where it was issued here; null where it was not, and need not be. */
    private @Nullable Issued issued(HttpServletRequest request) {
        String value = request.getHeader(TOKEN);
        if (value == null || value.isBlank()) {
            String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
            if (authorization == null || !authorization.startsWith(SIGNATURE)) {
                throw AccessRule.NO_CREDENTIALS.refuse();
            }
            value = "";
        }
        Optional<Issued> issued = find(value.strip());
        if (issued.isPresent() && issued.get().expired()) {
            throw AccessRule.TOKEN_EXPIRED
                    .refuse()
                    .with("at", issued.get().token.expiresAt());
        }
        if (issued.isEmpty() && auth == Auth.ISSUED) {
            throw AccessRule.TOKEN_UNKNOWN.refuse();
        }
        return issued.orElse(null);
    }

    private Optional<Issued> find(String value) {
        return Tokens.projectOf(value)
                .flatMap(worlds::find)
                .flatMap(world -> world.tokens().find(value).map(token -> new Issued(world, token)));
    }

    private record Issued(World world, Token token) {
        boolean expired() {
            return token.expiredAt(world.clock().instant());
        }
    }
}
