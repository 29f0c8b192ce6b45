package dev.fakedrs.project.token;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who holds a token, and what for.
 *
 * @param domain the user's own
 * @param methods how the user logged in, such as {@code password}
 */
public record Principal(Named user, Named domain, Scope scope, List<String> methods) {

    private static final Named TESTER = new Named("fake-drs", "fake-drs");

    /** The holder of a token that was issued at the admin API. */
    public static Principal tester(String projectId) {
        return new Principal(TESTER, TESTER, new Scope(TESTER, new Named(projectId, projectId)), List.of("password"));
    }

    /** A user, a domain or a project. */
    public record Named(String id, String name) {}

    /** What a token is for: a project of a domain, or the domain itself. */
    public record Scope(Named domain, @Nullable Named project) {}
}
