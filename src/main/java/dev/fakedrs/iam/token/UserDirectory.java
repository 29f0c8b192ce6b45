package dev.fakedrs.iam.token;

import static dev.fakedrs.iam.token.LoginRequest.required;
import static dev.fakedrs.iam.token.LoginRequest.text;

import dev.fakedrs.contract.Access;
import dev.fakedrs.iam.IamException;
import dev.fakedrs.iam.IdentityIds;
import dev.fakedrs.project.token.Principal.Named;
import dev.fakedrs.setting.FakeDrsProperties;
import dev.fakedrs.setting.UserProperties;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import org.springframework.stereotype.Component;

/** Checks names and passwords against the configured users. If none are configured, it accepts everybody. */
@Component
class UserDirectory {

    private static final String PATH = "auth.identity.password.user";

    private final List<UserProperties> users;

    UserDirectory(FakeDrsProperties settings) {
        this.users = settings.identity().users();
    }

    /**
     * Returns the user with this name or id and this password.
     *
     * @throws IamException if there is none
     */
    User find(LoginRequest.User shown) {
        String password = required(shown.password(), PATH + ".password");
        Named domain = shown.domain() == null
                ? IdentityIds.DEFAULT_DOMAIN
                : shown.domain().domain(PATH + ".domain");
        if (!users.isEmpty()) {
            return users.stream()
                    .filter(user -> isSame(user.password(), password))
                    .flatMap(user -> named(user, shown, domain).stream())
                    .findFirst()
                    .orElseThrow(UserDirectory::wrong);
        }
        if (password.isBlank()) {
            throw wrong();
        }
        Named user = shown.id() == null
                ? IdentityIds.user(domain, text(shown.name(), PATH + ".name"))
                : new Named(text(shown.id(), PATH + ".id"), shown.id());
        return new User(user, domain, Access.FULL);
    }

    /** Returns the configured user if the login names it. */
    private static List<User> named(UserProperties user, LoginRequest.User shown, Named domain) {
        Named own = user.domain() == null ? domain : IdentityIds.domain(user.domain());
        Named named = IdentityIds.user(own, user.name());
        boolean meant = shown.id() == null
                ? user.name().equals(shown.name()) && own.id().equals(domain.id())
                : named.id().equals(shown.id());
        return meant ? List.of(new User(named, own, user.access())) : List.of();
    }

    private static boolean isSame(String secret, String shown) {
        return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }

    private static IamException wrong() {
        return IamException.unauthorized("The username or password is wrong.");
    }

    record User(Named user, Named domain, Access access) {}
}
