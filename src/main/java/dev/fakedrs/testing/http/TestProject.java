package dev.fakedrs.testing.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The project of a test that is under way.
 *
 * @param before what its report held against its calls when the test began
 * @param outer the project of the test within whose thread this one runs, as JUnit's pool of threads may do; null otherwise
 */
public record TestProject(
        String id, Findings before, @Nullable TestProject outer) {

    private static final int MAX_NAME_LENGTH = 57;
    private static final int RANDOM_BOUND = 0x1000000;

    public static TestProject begin(AdminApi api, String id, @Nullable TestProject outer) {
        return new TestProject(id, Findings.of(api, id), outer);
    }

    /** Returns the project of this thread's test, or else that of the only test that is under way. */
    public static TestProject ofThisThread(Map<Thread, TestProject> underWay) {
        TestProject own = underWay.get(Thread.currentThread());
        if (own != null) {
            return own;
        }
        List<TestProject> all = List.copyOf(underWay.values());
        if (all.size() == 1) {
            return all.get(0);
        }
        throw new IllegalStateException(
                all.isEmpty()
                        ? "No test is under way, and each test method has a project of its own."
                                + " For one project that is known before, use FakeDrs.start().perClass()."
                        : "Several tests are under way, and this thread runs none of them."
                                + " Call project() in the test's own thread, and use what it returns here.");
    }

    /** Returns an id that tells where it comes from, and that no other run uses. */
    public static String newId(String name) {
        String allowed = name.replaceAll("[^0-9A-Za-z_-]", "-");
        return allowed.substring(0, Math.min(allowed.length(), MAX_NAME_LENGTH))
                + String.format("-%06x", ThreadLocalRandom.current().nextInt(RANDOM_BOUND));
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

    /** Shows a text below the failure of a test. */
    public static void annotate(Throwable failure, String text) {
        failure.addSuppressed(new Annotation(text));
    }

    /** Has no stack trace: where it was made tells nothing. */
    private static final class Annotation extends Exception {

        Annotation(String message) {
            super(message, null, false, false);
        }
    }
}
