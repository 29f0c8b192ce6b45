package dev.fakedrs.benchmark;

import dev.fakedrs.benchmark.calls.Calls;
import dev.fakedrs.benchmark.growth.Growth;
import dev.fakedrs.benchmark.measure.CannotMeasure;
import dev.fakedrs.benchmark.measure.Proc;
import dev.fakedrs.benchmark.server.Settings;
import dev.fakedrs.benchmark.soak.Soak;
import java.io.IOException;
import java.nio.file.Files;

/** Measures the emulator, says what it found, and ends with 1 where that is no good. */
public final class Benchmark {

    private Benchmark() {}

    public static void main(String[] args) throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(Benchmark::endServers));
        try {
            Proc.mustBeThere();
            Settings settings = Settings.of(System.getProperties());
            Files.createDirectories(settings.folder());
            System.exit(run(settings) ? 0 : 1);
        } catch (CannotMeasure e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Whether the figures are good. */
    private static boolean run(Settings settings) throws IOException {
        return switch (settings.what()) {
            case Settings.GROWTH -> new Growth(settings).run();
            case Settings.SOAK -> new Soak(settings).run();
            default -> new Calls(settings).run();
        };
    }

    private static void endServers() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }
}
