package dev.fakedrs.benchmark.server;

import dev.fakedrs.benchmark.measure.CannotMeasure;
import dev.fakedrs.benchmark.measure.Proc;
import dev.fakedrs.benchmark.measure.Span;
import dev.fakedrs.benchmark.measure.Watch;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A contender that runs, as a process of its own. */
public final class Launch implements AutoCloseable {

    private static final int POLL_MILLIS = 5;
    private static final int PATIENCE_SECONDS = 120;

    private final Process process;
    private final int port;
    private final String name;
    private final Span untilAccepted;

    /** Starts it, and comes back with its first 202. */
    public Launch(Contender contender) throws IOException {
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
        } catch (CannotMeasure | IOException e) {
            close();
            throw e;
        }
    }

    public String name() {
        return name;
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** From before the process was there until it had answered. */
    public Span untilAccepted() {
        return untilAccepted;
    }

    public double rssMebibytes() throws IOException {
        return Proc.rssMebibytes(pid());
    }

    /** Has its Java collect all garbage, so that what was thrown away before a load is not at that load's cost. */
    public void collect() throws IOException {
        List<String> command = List.of(Java.tool("jcmd").toString(), Long.toString(pid()), "GC.run");
        Process jcmd = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start();
        if (jcmd.onExit().join().exitValue() != 0) {
            throw new CannotMeasure(name + " has not collected its garbage.");
        }
    }

    /** A load is worth nothing where the answers are not those that are asked for. */
    public void mustSucceed(String path) {
        if (!Switchover.succeeds(port, path)) {
            throw new CannotMeasure(name + " does not answer a switchover with 202 and " + Switchover.SUCCESS + ".");
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private void awaitAcceptance(Path log) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!Switchover.succeeds(port, Switchover.PATH)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                throw new CannotMeasure(name + " has not accepted a switchover, see " + log + ".");
            }
            Watch.pause(POLL_MILLIS);
        }
    }
}
