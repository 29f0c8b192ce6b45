package dev.fakedrs.benchmark.measure;

import java.io.IOException;

/** Measures time and CPU from one moment to another, while one server runs. */
public final class Watch {

    private final long began = System.nanoTime();
    private final double machine = Proc.cpuOfMachine();
    private final double benchmark = Proc.cpuOfBenchmark();
    private final double server;

    private Watch(double server) throws IOException {
        this.server = server;
    }

    /** Before the server is started. */
    public static Watch begin() throws IOException {
        return new Watch(0);
    }

    public static Watch begin(long server) throws IOException {
        return new Watch(Proc.cpuOf(server));
    }

    /** The load's processes must have ended by now, for their CPU counts as the benchmark's. */
    public Span endWith(long pid) throws IOException {
        double seconds = (System.nanoTime() - began) / 1e9;
        double ofServer = Proc.cpuOf(pid) - server;
        double known = ofServer + Proc.cpuOfBenchmark() - benchmark;
        return new Span(seconds, ofServer, Math.max(0, Proc.cpuOfMachine() - machine - known));
    }

    /** Waits, while others work. */
    public static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new CannotMeasure("The benchmark was interrupted.");
        }
    }
}
