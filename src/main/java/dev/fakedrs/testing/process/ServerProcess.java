package dev.fakedrs.testing.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The server as a child process of the tests' JVM. It listens on a free port of 127.0.0.1, and ends
 * with its standard input: also when the JVM is killed.
 */
public final class ServerProcess implements AutoCloseable {

    private static final Duration START_TIMEOUT = Duration.ofMinutes(2);
    private static final int POLL_MILLIS = 20;
    private static final int LINES_OF_LOG = 40;
    private static final List<String> JVM_OPTIONS =
            List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "-Xmx320m");
    /** Variables that are meant for the user's own program, not for the server. */
    private static final Set<String> FOREIGN_VARIABLES =
            Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS", "CLASSPATH", "DEBUG", "TRACE");

    private static final List<String> FOREIGN_PREFIXES = List.of("SPRING_", "SERVER_", "MANAGEMENT_", "LOGGING_");

    private final Path folder;
    private final Path log;
    private final Path portFile;
    private final Process process;

    private ServerProcess(Path folder, List<String> arguments) throws IOException {
        this.folder = folder;
        this.log = folder.resolve("server.log");
        this.portFile = folder.resolve("port");
        ProcessBuilder builder =
                new ProcessBuilder(command(arguments)).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().keySet().removeIf(ServerProcess::isForeign);
        this.process = builder.start();
    }

    /**
     * Starts the server, and waits until it listens, for at most two minutes.
     *
     * @param arguments settings such as {@code --fake-drs.auth=issued}
     * @throws IllegalStateException if the server does not start; the message has the end of its log
     */
    public static ServerProcess start(List<String> arguments) {
        try {
            ServerProcess server = new ServerProcess(Files.createTempDirectory("fake-drs-"), arguments);
            server.awaitPort();
            return server;
        } catch (IOException e) {
            throw new IllegalStateException("fake-drs cannot be started with " + java() + ": " + e, e);
        }
    }

    /** Where the server listens. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + port());
    }

    /** What the server has logged so far. */
    public String log() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "(unreadable: " + e + ")";
        }
    }

    /** Ends the server at once, as it has nothing to save, and removes its folder. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<String> command(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(java().toString());
        command.addAll(JVM_OPTIONS);
        Path code = code();
        if (Files.isDirectory(code)) {
            command.addAll(List.of("-cp", System.getProperty("java.class.path"), "dev.fakedrs.FakeDrsApplication"));
        } else {
            command.addAll(List.of("-jar", code.toString()));
        }
        // The settings of the user's own program may lie in the working directory.
        command.add("--spring.config.location=classpath:/");
        command.add("--server.port=0");
        command.add("--fake-drs.port-file=" + portFile);
        command.add("--fake-drs.end-with-input=true");
        command.addAll(arguments);
        return command;
    }

    private void awaitPort() {
        long deadline = System.nanoTime() + START_TIMEOUT.toNanos();
        while (port().isEmpty()) {
            if (!process.isAlive()) {
                throw new IllegalStateException("fake-drs ended with exit code " + process.exitValue()
                        + " before it listened." + explanation());
            }
            if (System.nanoTime() > deadline) {
                process.destroyForcibly();
                throw new IllegalStateException(
                        "fake-drs does not listen after " + START_TIMEOUT.toMinutes() + " minutes." + explanation());
            }
            pause();
        }
    }

    /** Returns the port, or nothing while the server is not up. */
    private String port() {
        try {
            return Files.exists(portFile) ? Files.readString(portFile).strip() : "";
        } catch (IOException e) {
            return "";
        }
    }

    private void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The start of fake-drs was interrupted.", e);
        }
    }

    private String explanation() {
        List<String> lines = log().isEmpty()
                ? List.of("(nothing: is there room on the disk?)")
                : log().lines().toList();
        return "\nJava: " + java() + "\nLog: " + log + ", which ends with:\n"
                + String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_OF_LOG), lines.size()));
    }

    private static boolean isForeign(String variable) {
        String name = variable.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
        return FOREIGN_VARIABLES.contains(name) || FOREIGN_PREFIXES.stream().anyMatch(name::startsWith);
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin", "java");
    }

    /** Returns the jar that this class comes from, or the folder where the kit is being developed. */
    private static Path code() {
        CodeSource source = ServerProcess.class.getProtectionDomain().getCodeSource();
        try {
            return Path.of(source.getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("The kit cannot find its own jar: " + source, e);
        }
    }
}
