package dev.fakedrs.project.token;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The holder and the scope of a token.
 *
 * @param domain the domain of the user
 * @param methods the login methods of the user, such as {@code password}
 */
public record Principal(Named user, Named domain, Scope scope, List<String> methods) {

    private static final Named TESTER = new Named("fake-drs", "fake-drs");

    /** Creates the holder of a token that the admin API issues. */
    public static Principal tester(String projectId) {
        return new Principal(TESTER, TESTER, new Scope(TESTER, new Named(projectId, projectId)), List.of("password"));
    }

    /** The id and the name of a user, domain or project. */
    public record Named(String id, String name) {}

    /** The scope of a token: a project of a domain, or the domain itself. */
    public record Scope(Named domain, @Nullable Named project) {}
}
