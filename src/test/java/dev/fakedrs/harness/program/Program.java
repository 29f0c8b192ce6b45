package dev.fakedrs.harness.program;

import dev.fakedrs.harness.image.CannotRun;
import dev.fakedrs.harness.image.Image;
import dev.fakedrs.harness.image.Java;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The emulator as a process of its own: the classes under test, or where it {@link #isPackaged}, what the image has, or the
 * jar as it is.
 */
public final class Program implements AutoCloseable {

    private static final @Nullable String JAR = System.getProperty("fake-drs.packaged");
    private static final boolean AS_IT_IS = Boolean.getBoolean("fake-drs.packaged.as-it-is");
    private static final Path FOLDER = Path.of("target", "programs").toAbsolutePath();
    private static final Pattern LISTENS = Pattern.compile("listens on http://localhost:([1-9][0-9]*);");
    private static final int PATIENCE_SECONDS = 60;
    private static final int POLL_MILLIS = 20;

    private static @Nullable Image image;

    private final Path log;
    private final Process process;

    /** Starts it, on a free port where none is named. */
    public Program(String... arguments) throws IOException {
        this(Map.of(), arguments);
    }

    /** Starts it with as much heap as the image has. */
    public static Program withHeapOfImage() throws IOException {
        return new Program(Map.of("JDK_JAVA_OPTIONS", Image.javaOptions() + " -XX:+ExitOnOutOfMemoryError"));
    }

    /** The same, with environment variables. */
    public Program(Map<String, String> variables, String... arguments) throws IOException {
        Files.createDirectories(FOLDER);
        log = Files.createTempFile(FOLDER, "", ".log");
        ProcessBuilder builder = JAR == null ? classes() : AS_IT_IS ? jar(JAR) : image(Path.of(JAR));
        builder.environment().putAll(variables);
        if (Stream.of(arguments).noneMatch(argument -> argument.startsWith("--server.port="))) {
            builder.command().add("--server.port=0");
        }
        builder.command().addAll(List.of(arguments));
        process = builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    }

    /**
     * Whether the tests are run against the jar that {@code -Dfake-drs.packaged} names: laid out as in the image, unless
     * {@code -Dfake-drs.packaged.as-it-is=true}.
     */
    public static boolean isPackaged() {
        return JAR != null;
    }

    public long pid() {
        return process.pid();
    }

    /** What it has said so far. */
    public String output() {
        try {
            return new String(Files.readAllBytes(log), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Where it listens, as soon as it does. */
    public int port() {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            boolean alive = process.isAlive();
            Matcher listens = LISTENS.matcher(output());
            if (listens.find()) {
                return Integer.parseInt(listens.group(1));
            }
            if (!alive || System.nanoTime() > end) {
                close();
                throw new CannotRun("The program does not listen; it has said:\n" + output());
            }
            pause();
        }
    }

    /** Tells it to end, and does not wait for that. */
    public void end() {
        process.destroy();
    }

    /** Ends its standard input, as the system does when the program that started it is gone. */
    public void endInput() throws IOException {
        process.getOutputStream().close();
    }

    /** With what it ends, as soon as it does. */
    public int exitCode() {
        try {
            if (process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new CannotRun("The program has not ended; it has said:\n" + output());
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    private static ProcessBuilder classes() {
        List<String> command = new ArrayList<>();
        command.add(Java.launcher().toString());
        command.add("-cp");
        command.add(System.getProperty("java.class.path"));
        command.add("dev.fakedrs.FakeDrsApplication");
        return new ProcessBuilder(command);
    }

    private static ProcessBuilder jar(String jar) {
        List<String> command = new ArrayList<>(List.of(Java.launcher().toString(), "-jar", jar));
        return new ProcessBuilder(command);
    }

    private static synchronized ProcessBuilder image(Path jar) throws IOException {
        if (image == null) {
            image = Image.prepare(jar.toAbsolutePath(), FOLDER.resolve("image"));
        }
        ProcessBuilder builder = image.process();
        // Without a cache that it can use, Java would start all the same, and nobody would notice.
        builder.environment().put("JAVA_TOOL_OPTIONS", "-XX:AOTMode=on");
        return builder;
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CannotRun("This was interrupted while the program started.");
        }
    }
}
