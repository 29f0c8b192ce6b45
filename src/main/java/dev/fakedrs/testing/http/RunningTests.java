package dev.fakedrs.testing.http;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The tests that are under way, each in a thread, and their projects. */
public final class RunningTests {

    private static final InheritableThreadLocal<@Nullable TestProject> INHERITED = new InheritableThreadLocal<>();

    private final Map<Thread, TestProject> underWay = new ConcurrentHashMap<>();
    private final ReentrantLock oneAtATime = new ReentrantLock();

    /** Begins a test, with a project of its own if no id is given. With an id, it waits for other tests that use it. */
    public TestProject begin(AdminApi api, @Nullable String sharedId, ExtensionContext context) {
        if (sharedId != null) {
            oneAtATime.lock();
        }
        try {
            String id = sharedId != null ? sharedId : TestProject.idOf(context);
            TestProject project = new TestProject(id, Findings.of(api, id), underWay.get(Thread.currentThread()));
            underWay.put(Thread.currentThread(), project);
            INHERITED.set(project);
            return project;
        } catch (RuntimeException e) {
            unlock();
            throw e;
        }
    }

    /** Ends the test that this thread has begun last. */
    public void end(TestProject project) {
        underWay.remove(Thread.currentThread());
        if (project.outer() != null) {
            underWay.put(Thread.currentThread(), project.outer());
        }
        unlock();
    }

    private void unlock() {
        if (oneAtATime.isHeldByCurrentThread()) {
            oneAtATime.unlock();
        }
    }

    /**
     * Returns the project of this thread's test, or of the only test that is under way, or of the test that has made this
     * thread, as JUnit does for a timeout.
     */
    public TestProject current() {
        TestProject own = underWay.get(Thread.currentThread());
        if (own != null) {
            return own;
        }
        List<TestProject> all = List.copyOf(underWay.values());
        if (all.size() == 1) {
            return all.get(0);
        }
        TestProject inherited = INHERITED.get();
        if (inherited != null && all.contains(inherited)) {
            return inherited;
        }
        throw new IllegalStateException(
                all.isEmpty()
                        ? "No test is under way, and each test method has a project of its own."
                                + " For one project that is known before, use FakeDrs.start().perClass()."
                        : "Several tests are under way, and this thread runs none of them."
                                + " Call project() in the test's own thread, and use what it returns here.");
    }
}
