package dev.fakedrs.iam.token;

import static dev.fakedrs.iam.token.LoginRequest.required;
import static dev.fakedrs.iam.token.LoginRequest.text;

import dev.fakedrs.auth.Authenticator;
import dev.fakedrs.auth.DomainTokenService;
import dev.fakedrs.contract.Access;
import dev.fakedrs.iam.IamException;
import dev.fakedrs.iam.IdentityIds;
import dev.fakedrs.iam.token.UserDirectory.User;
import dev.fakedrs.project.ProjectRegistry;
import dev.fakedrs.project.token.Principal;
import dev.fakedrs.project.token.Principal.Named;
import dev.fakedrs.project.token.Principal.Scope;
import dev.fakedrs.project.token.Token;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Issues a token for a login with a password, another token, or an agency. */
@Component
class AuthenticationService {

    private static final Duration LIFETIME = Duration.ofHours(24);

    private static final Set<String> METHODS = Set.of("password", "token", "assume_role");

    private final UserDirectory users;
    private final Authenticator credentials;
    private final DomainTokenService domainTokens;
    private final ProjectRegistry projects;

    AuthenticationService(
            UserDirectory users, Authenticator credentials, DomainTokenService domainTokens, ProjectRegistry projects) {
        this.users = users;
        this.credentials = credentials;
        this.domainTokens = domainTokens;
        this.projects = projects;
    }

    /**
     * Issues a token for a project, which is created if it does not exist, or for a domain.
     *
     * @param project the project in the login, or null
     * @param caller the caller's token, which is needed only for an agency
     */
    Token logIn(LoginRequest.Auth login, @Nullable Named project, Supplier<Optional<Token>> caller) {
        LoginRequest.Identity identity = required(login.identity(), "auth.identity");
        String method = methodOf(identity);
        User user = switch (method) {
            case "password" -> byPassword(required(identity.password(), "auth.identity.password"));
            case "token" -> byToken(required(identity.token(), "auth.identity.token"));
            default -> byAgency(required(identity.assumeRole(), "auth.identity.assume_role"), caller);
        };
        Scope scope = new Scope(domainOf(login.scope(), user), project);
        Principal holder = new Principal(user.user(), user.domain(), scope, List.of(method));
        return project == null
                ? domainTokens.issue(user.access(), LIFETIME, holder)
                : projects.of(project.id()).issueToken(user.access(), LIFETIME, holder);
    }

    /** Returns the project in the login. A name has the same id in every domain. */
    static @Nullable Named projectOf(LoginRequest.Auth login) {
        if (login.scope() == null || login.scope().project() == null) {
            return null;
        }
        LoginRequest.Project project = login.scope().project();
        return project.id() == null
                ? IdentityIds.project(text(project.name(), "auth.scope.project.name"))
                : IdentityIds.projectWithId(project.id());
    }

    private static String methodOf(LoginRequest.Identity identity) {
        return required(identity.methods(), "auth.identity.methods").stream()
                .filter(method -> method != null && METHODS.contains(method))
                .findFirst()
                .orElseThrow(() -> IamException.malformed(
                        "auth.identity.methods must have one of password, token and assume_role."));
    }

    private User byPassword(LoginRequest.Password password) {
        return users.find(required(password.user(), "auth.identity.password.user"));
    }

    /** The new token has the same access as the old one, and not more. */
    private User byToken(LoginRequest.IssuedToken shown) {
        Token token = credentials
                .find(required(shown.id(), "auth.identity.token.id"))
                .orElseThrow(() -> IamException.unauthorized("The token is not known, has expired or was revoked."));
        return new User(token.holder().user(), token.holder().domain(), token.access());
    }

    /** The agency becomes the user, in the domain that created it. */
    private static User byAgency(LoginRequest.Agency agency, Supplier<Optional<Token>> caller) {
        Access access = caller.get().map(Token::access).orElse(Access.FULL);
        Named domain =
                new LoginRequest.Ref(agency.domainId(), agency.domainName()).domain("auth.identity.assume_role.domain");
        String name = text(agency.name(), "auth.identity.assume_role.agency_name");
        return new User(IdentityIds.user(domain, name), domain, access);
    }

    private static Named domainOf(LoginRequest.@Nullable Scope scope, User user) {
        if (scope == null) {
            return user.domain();
        }
        if (scope.project() == null) {
            return required(scope.domain(), "auth.scope.domain").domain("auth.scope.domain");
        }
        LoginRequest.Ref domain = scope.project().domain();
        return domain == null ? user.domain() : domain.domain("auth.scope.project.domain");
    }
}
