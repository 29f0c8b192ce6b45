package dev.fakedrs.iam;

import static dev.fakedrs.iam.LoginDocument.required;
import static dev.fakedrs.iam.LoginDocument.text;

import dev.fakedrs.credential.Credentials;
import dev.fakedrs.credential.DomainTokens;
import dev.fakedrs.iam.Users.User;
import dev.fakedrs.world.Holder;
import dev.fakedrs.world.Holder.Named;
import dev.fakedrs.world.Holder.Scope;
import dev.fakedrs.world.Token;
import dev.fakedrs.world.Token.Access;
import dev.fakedrs.world.Worlds;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes a token of a login: of a password, of another token, or of an agency that somebody acts for. */
@Component
class Logins {

    private static final Duration LIFETIME = Duration.ofHours(24);

    private static final Set<String> METHODS = Set.of("password", "token", "assume_role");

    private final Users users;
    private final Credentials credentials;
    private final DomainTokens domainTokens;
    private final Worlds worlds;

    Logins(Users users, Credentials credentials, DomainTokens domainTokens, Worlds worlds) {
        this.users = users;
        this.credentials = credentials;
        this.domainTokens = domainTokens;
        this.worlds = worlds;
    }

    /**
     * Issues a token for a project, whose world comes into being if need be, or for a domain.
     *
     * @param project the one that the login names, if it does
     * @param caller who sends it, which only matters for an agency
     */
    Token logIn(LoginDocument.Auth login, @Nullable Named project, Supplier<Optional<Token>> caller) {
        LoginDocument.Identity identity = required(login.identity(), "auth.identity");
        String method = methodOf(identity);
        User user = switch (method) {
            case "password" -> byPassword(required(identity.password(), "auth.identity.password"));
            case "token" -> byToken(required(identity.token(), "auth.identity.token"));
            default -> byAgency(required(identity.assumeRole(), "auth.identity.assume_role"), caller);
        };
        Scope scope = new Scope(domainOf(login.scope(), user), project);
        Holder holder = new Holder(user.user(), user.domain(), scope, List.of(method));
        return project == null
                ? domainTokens.issue(user.access(), LIFETIME, holder)
                : worlds.of(project.id()).issueToken(user.access(), LIFETIME, holder);
    }

    /** The project that a login names: by its id, or by its name, which stands for the same id in every domain. */
    static @Nullable Named projectOf(LoginDocument.Auth login) {
        if (login.scope() == null || login.scope().project() == null) {
            return null;
        }
        LoginDocument.Project project = login.scope().project();
        return project.id() == null
                ? Ids.project(text(project.name(), "auth.scope.project.name"))
                : Ids.projectWithId(project.id());
    }

    private static String methodOf(LoginDocument.Identity identity) {
        return required(identity.methods(), "auth.identity.methods").stream()
                .filter(method -> method != null && METHODS.contains(method))
                .findFirst()
                .orElseThrow(() ->
                        Fault.malformed("auth.identity.methods must have one of password, token and assume_role."));
    }

    private User byPassword(LoginDocument.Password password) {
        return users.find(required(password.user(), "auth.identity.password.user"));
    }

    /** A token makes none that may do more. */
    private User byToken(LoginDocument.IssuedToken shown) {
        Token token = credentials
                .find(required(shown.id(), "auth.identity.token.id"))
                .orElseThrow(() -> Fault.unauthorized("The token is not known, has expired or was revoked."));
        return new User(token.holder().user(), token.holder().domain(), token.access());
    }

    /** The agency is the user, in the domain that it was made in. */
    private static User byAgency(LoginDocument.Agency agency, Supplier<Optional<Token>> caller) {
        Access access = caller.get().map(Token::access).orElse(Access.FULL);
        Named domain = new LoginDocument.Ref(agency.domainId(), agency.domainName())
                .domain("auth.identity.assume_role.domain");
        String name = text(agency.name(), "auth.identity.assume_role.agency_name");
        return new User(Ids.user(domain, name), domain, access);
    }

    private static Named domainOf(LoginDocument.@Nullable Scope scope, User user) {
        if (scope == null) {
            return user.domain();
        }
        if (scope.project() == null) {
            return required(scope.domain(), "auth.scope.domain").domain("auth.scope.domain");
        }
        LoginDocument.Ref domain = scope.project().domain();
        return domain == null ? user.domain() : domain.domain("auth.scope.project.domain");
    }
}
