package dev.fakedrs.benchmark;

import dev.fakedrs.testing.image.CannotRun;
import dev.fakedrs.testing.image.Java;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A contender that runs, as a process of its own. */
final class Launch implements AutoCloseable {

    private static final int POLL_MILLIS = 5;
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final int port;
    private final String name;
    private final Span untilAccepted;

    /** Starts it, and comes back with its first 202. */
    Launch(Contender contender) throws IOException {
        name = contender.name();
        port = freePort();
        Path log = contender.folder().resolveSibling(contender.key() + ".log");
        ProcessBuilder builder = Java.process(contender.folder(), contender.command(port))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(contender.environment());
        builder.environment().put("SERVER_PORT", Integer.toString(port));
        // Each switchover is over at once: of two at a time the emulator would refuse the second.
        builder.environment().put("FAKE_DRS_SWITCHOVER_DURATION", "0s");
        Watch watch = Watch.begin();
        process = builder.start();
        try {
            awaitAcceptance(log);
            untilAccepted = watch.endWith(pid());
        } catch (CannotRun | IOException e) {
            close();
            throw e;
        }
    }

    String name() {
        return name;
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    /** From before the process was there until it had answered. */
    Span untilAccepted() {
        return untilAccepted;
    }

    double rssMebibytes() throws IOException {
        return Proc.rssMebibytes(pid());
    }

    /** A load is worth nothing where the answers are not those that are asked for. */
    void mustSucceed() {
        if (!Switchover.succeeds(port)) {
            throw new CannotMeasure(name + " does not answer a switchover with 202 and " + Switchover.SUCCESS + ".");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitAcceptance(Path log) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Switchover.succeeds(port)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new CannotMeasure(name + " has not accepted a switchover, see " + log + ".");
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            throw new CannotMeasure("The benchmark was interrupted.");
        }
    }
}
