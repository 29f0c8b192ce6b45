package dev.fakedrs.benchmark;

import java.io.IOException;

/** Measures time and CPU from one moment to another, while one server runs. */
final class Watch {

    private final long began = System.nanoTime();
    private final double machine = Proc.cpuOfMachine();
    private final double benchmark = Proc.cpuOfBenchmark();
    private final double server;

    private Watch(double server) throws IOException {
        this.server = server;
    }

    /** Before the server is started. */
    static Watch begin() throws IOException {
        return new Watch(0);
    }

    static Watch begin(long server) throws IOException {
        return new Watch(Proc.cpuOf(server));
    }

    /** The load's processes must have ended by now, for their CPU counts as the benchmark's. */
    Span endWith(long pid) throws IOException {
        double seconds = (System.nanoTime() - began) / 1e9;
        double ofServer = Proc.cpuOf(pid) - server;
        double known = ofServer + Proc.cpuOfBenchmark() - benchmark;
        return new Span(seconds, ofServer, Math.max(0, Proc.cpuOfMachine() - machine - known));
    }
}
