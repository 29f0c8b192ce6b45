package dev.fakedrs.testing;

import dev.fakedrs.testing.http.AdminApi;
import dev.fakedrs.testing.http.ReportFolder;
import dev.fakedrs.testing.process.ServerProcess;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A server that tests use: a child process of this JVM, or one that runs elsewhere. */
public final class FakeDrsServer implements AutoCloseable {

    private final AdminApi api;
    private final @Nullable ServerProcess process;
    private final boolean takesAnyToken;

    private FakeDrsServer(AdminApi api, @Nullable ServerProcess process, boolean takesAnyToken) {
        this.api = api;
        this.process = process;
        this.takesAnyToken = takesAnyToken;
    }

    /**
     * Returns the one server that all tests of this JVM share. The first call starts it, which takes a few seconds. It ends with
     * the JVM, which then writes the report: see {@link #writeReport}.
     *
     * <p>It reads settings from the environment, such as {@code FAKE_DRS_AUTH=issued}.
     *
     * @throws IllegalStateException if the server does not start; the message has the end of its log
     */
    public static FakeDrsServer shared() {
        return Shared.get();
    }

    /**
     * Starts a server of one's own, for tests that need other settings. The caller has to close it; it also ends with the JVM.
     *
     * @param settings such as {@code fake-drs.auth=issued}
     * @throws IllegalStateException if the server does not start; the message has the end of its log
     */
    public static FakeDrsServer start(String... settings) {
        ServerProcess process = ServerProcess.start(
                Stream.of(settings).map(setting -> "--" + setting).toList());
        AdminApi api = new AdminApi(process.url(), setting("fake-drs.admin.token", settings));
        return new FakeDrsServer(api, process, !"issued".equals(setting("fake-drs.auth", settings)));
    }

    /** Returns a server that runs already, such as {@code http://localhost:8147}. To close it does nothing. */
    public static FakeDrsServer at(String url) {
        return new FakeDrsServer(new AdminApi(withoutSlash(url), null), null, true);
    }

    /** The same, for a server whose {@code fake-drs.admin.token} is set. */
    public static FakeDrsServer at(String url, String adminToken) {
        return new FakeDrsServer(new AdminApi(withoutSlash(url), adminToken), null, true);
    }

    /** Where the server listens, without a path. */
    public URI url() {
        return api.server();
    }

    /** Returns the project with this id, of 1 to 64 letters, digits, dashes and underscores. It begins with its first use. */
    public DrsProject project(String projectId) {
        return new DrsProject() {
            @Override
            FakeDrsServer server() {
                return FakeDrsServer.this;
            }

            @Override
            public String projectId() {
                return projectId;
            }
        };
    }

    /** Writes what all calls have met as {@code report.html}, {@code .json}, {@code .xml} (JUnit) and {@code .sarif}. */
    public void writeReport(Path folder) {
        ReportFolder.write(api, folder);
    }

    private static URI withoutSlash(String url) {
        return URI.create(url.replaceFirst("/+$", ""));
    }

    /** Returns what a setting is, by those that are given or by the environment. */
    private static @Nullable String setting(String name, String... settings) {
        return Stream.of(settings)
                .filter(setting -> setting.startsWith(name + "="))
                .map(setting -> setting.substring(name.length() + 1))
                .findFirst()
                .orElse(System.getenv(name.toUpperCase(Locale.ROOT).replaceAll("[.-]", "_")));
    }

    boolean takesAnyToken() {
        return takesAnyToken;
    }

    AdminApi api() {
        return api;
    }

    @Override
    public void close() {
        if (process != null) {
            process.close();
        }
    }

    /** The server of this JVM, or why it could not be started: that is not tried twice. */
    private static final class Shared {

        private static @Nullable FakeDrsServer server;
        private static @Nullable String failure;

        static synchronized FakeDrsServer get() {
            if (failure != null) {
                throw new IllegalStateException(failure);
            }
            if (server == null) {
                FakeDrsServer started = startOnce();
                server = started;
                Optional<Path> reports = ReportFolder.ofBuild();
                Runtime.getRuntime().addShutdownHook(new Thread(() -> end(started, reports), "fake-drs-end"));
                // Also loads the classes for the end: launchers can close their class loader before the JVM ends.
                tryReport(started, reports);
            }
            return server;
        }

        private static FakeDrsServer startOnce() {
            try {
                return start();
            } catch (IllegalStateException e) {
                failure = e.getMessage();
                throw e;
            }
        }

        private static void end(FakeDrsServer server, Optional<Path> reports) {
            try (server) {
                tryReport(server, reports);
            }
        }

        private static void tryReport(FakeDrsServer server, Optional<Path> reports) {
            try {
                reports.ifPresent(server::writeReport);
            } catch (UncheckedIOException e) {
                System.err.println("fake-drs: " + e.getMessage() + ": " + e.getCause());
            }
        }
    }
}
