package dev.fakedrs.testing.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The project of a test that is under way.
 *
 * @param before what its report held against its calls when the test began
 * @param outer the project of the test within whose thread this one runs, as JUnit's pool of threads may do; null otherwise
 */
public record TestProject(
        String id, Findings before, @Nullable TestProject outer) {

    private static final int MAX_NAME_LENGTH = 51;

    /** Returns a new id for a test method. */
    public static String idOf(ExtensionContext context) {
        return newId(context.getRequiredTestClass().getSimpleName() + "-"
                + context.getRequiredTestMethod().getName());
    }

    /** Removes the project of a test that has passed: nobody will look at it. */
    public void remove(AdminApi api) {
        api.delete(AdminApi.path("/__admin/projects", id));
    }

    /** Returns an id that tells where it comes from, and that no other run uses. */
    public static String newId(String name) {
        String allowed = name.replaceAll("[^0-9A-Za-z_-]", "-");
        return allowed.substring(0, Math.min(allowed.length(), MAX_NAME_LENGTH))
                + String.format("-%012x", ThreadLocalRandom.current().nextLong(1L << 48));
    }

    /** Fails the test if its project has met what is forbidden: kinds of findings, and {@code unused_scenario}. */
    public void check(AdminApi api, Set<String> forbidden) {
        if (forbidden.isEmpty()) {
            return;
        }
        List<String> found = new ArrayList<>(Findings.of(api, id).since(before, forbidden));
        if (forbidden.contains("unused_scenario")) {
            found.addAll(Findings.unusedScenarios(api, id));
        }
        if (!found.isEmpty()) {
            throw new AssertionError("Project " + id + " has met what must fail a test:\n" + String.join("\n", found));
        }
    }

    /** Shows a text below the failure of a test, unless its message has the project's calls already. */
    public static void annotate(Throwable failure, Supplier<String> text) {
        if (String.valueOf(failure.getMessage()).contains("has received")) {
            return;
        }
        try {
            failure.addSuppressed(new Annotation(text.get()));
        } catch (IllegalStateException e) {
            failure.addSuppressed(e);
        }
    }

    /** Has no stack trace: where it was made tells nothing. */
    private static final class Annotation extends Exception {

        Annotation(String message) {
            super(message, null, false, false);
        }
    }
}
