package dev.fakedrs.testing;

import dev.fakedrs.testing.http.RunningTests;
import dev.fakedrs.testing.http.TestProject;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/**
 * An extension of JUnit Jupiter that gives tests a server and a project.
 *
 * <pre>{@code
 * @RegisterExtension
 * static FakeDrs drs = FakeDrs.start();
 * }</pre>
 *
 * <pre>{@code
 * @Test
 * void switchesOver() {
 *     drs.job("orders");
 *     client.switchOver("orders", TARGET);
 *
 *     drs.verify(switchVip("orders").mode(TARGET), once());
 * }
 * }</pre>
 *
 * <p>The server is a child process, which all test classes of a JVM share. Each test method has a project of its own, so methods
 * and classes can run in parallel. Or all methods use one project, see {@link #perClass}. A test that fails names its project,
 * and the calls that it has received.
 *
 * <p>With {@code @ExtendWith(FakeDrs.class)}, a test takes its project as a parameter of type {@link DrsProject}.
 */
public final class FakeDrs extends DrsProject
        implements BeforeAllCallback,
                BeforeEachCallback,
                AfterEachCallback,
                TestExecutionExceptionHandler,
                LifecycleMethodExecutionExceptionHandler,
                ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(FakeDrs.class);

    private static final StackWalker CALLERS = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    private final Supplier<FakeDrsServer> server;
    private final RunningTests tests = new RunningTests();
    private Set<String> failOn = Set.of();
    private @Nullable String fixedId;
    private boolean keepsState;

    /** For {@code @ExtendWith(FakeDrs.class)}. Uses the {@link FakeDrsServer#shared server that all tests share}. */
    public FakeDrs() {
        this(FakeDrsServer::shared);
    }

    private FakeDrs(Supplier<FakeDrsServer> server) {
        this.server = server;
    }

    /** Uses the {@link FakeDrsServer#shared server that all tests share}, and starts it with the first test that needs it. */
    public static FakeDrs start() {
        return new FakeDrs(FakeDrsServer::shared);
    }

    /** Uses a server that is known when the first test begins, such as that of a container. */
    public static FakeDrs on(Supplier<FakeDrsServer> server) {
        return new FakeDrs(server);
    }

    /**
     * Gives all test methods one project, which begins anew before each of them. Its id is known from now on, also before the
     * first test, as a Spring context needs it that lives longer than one test. Tests that use it run one after the other.
     */
    public FakeDrs perClass() {
        fixedId = TestProject.newId(CALLERS.getCallerClass().getSimpleName());
        return this;
    }

    /** Lets one project live through all methods of a class: what one leaves behind, the next one finds. */
    public FakeDrs keepingState() {
        keepsState = true;
        return this;
    }

    /** Lets a test fail that passes otherwise, if its project has met one of these. By default none of them fails a test. */
    public FakeDrs failOn(FailOn... kinds) {
        failOn = Stream.of(kinds)
                .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return this;
    }

    /**
     * The id of the project of the test that runs in this thread. In another thread, that of the only test that is under way.
     *
     * @throws IllegalStateException if no test is under way, or if there are several and this thread runs none of them
     */
    @Override
    public String projectId() {
        return fixedId != null ? fixedId : tests.current().id();
    }

    /** The project of the test that runs in this thread, for use in other threads. */
    public DrsProject project() {
        return server().project(projectId());
    }

    @Override
    FakeDrsServer server() {
        return server.get();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        if (keepsState
                && context.getParent().flatMap(ExtensionContext::getTestClass).isEmpty()) {
            reset();
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (context.getStore(NAMESPACE).get(this) != null) {
            return; // A class and a class within it can inherit the same field.
        }
        TestProject project = tests.begin(api(), fixedId, context);
        context.getStore(NAMESPACE).put(this, project);
        if (fixedId != null && !keepsState) {
            reset();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TestProject project = context.getStore(NAMESPACE).remove(this, TestProject.class);
        if (project == null) {
            return;
        }
        tests.end(project);
        if (context.getExecutionException().isEmpty()) {
            project.check(api(), failOn);
            if (fixedId == null) {
                project.remove(api());
            }
        }
    }

    /** Adds the test's project, and what was called, to the failure of a test. */
    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        TestProject.annotate(
                failure,
                () -> "The test's " + this + " has received:\n" + verification().latestCalls(Call.any()));
        throw failure;
    }

    @Override
    public void handleBeforeEachMethodExecutionException(ExtensionContext context, Throwable e) throws Throwable {
        handleTestExecutionException(context, e);
    }

    @Override
    public void handleAfterEachMethodExecutionException(ExtensionContext context, Throwable e) throws Throwable {
        handleTestExecutionException(context, e);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == DrsProject.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return project();
    }

    /** What can fail a test that passes otherwise. */
    public enum FailOn {
        /** A call was accepted although the contract does not document it so. */
        DEVIATION,
        /** A call was refused whatever the project's state: malformed, of an unknown path, with a wrong value. */
        MISTAKE,
        /** A call was refused in this state of the project. */
        REFUSAL,
        /** A scenario that the test has added was never applied. */
        UNUSED_SCENARIO
    }
}
