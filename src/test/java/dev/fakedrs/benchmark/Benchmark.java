package dev.fakedrs.benchmark;

import dev.fakedrs.testing.image.CannotRun;
import dev.fakedrs.testing.image.Java;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Measures the emulator beside others, says what it found, and ends with 1 where that is no good. */
public final class Benchmark {

    private Benchmark() {}

    public static void main(String[] args) throws IOException {
        Runtime.getRuntime().addShutdownHook(new Thread(Benchmark::endServers));
        try {
            Proc.mustBeThere();
            System.exit(run(Settings.of(System.getProperties())) ? 0 : 1);
        } catch (CannotRun e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
    }

    /** Whether the figures are good. */
    private static boolean run(Settings settings) throws IOException {
        Files.createDirectories(settings.folder());
        Wrk wrk = new Wrk(settings.folder(), settings.connections());
        List<Measurement> measurements = new ArrayList<>();
        for (Contender contender : new Contenders(settings).prepare()) {
            measurements.add(new Measurement(contender, settings, wrk));
        }
        for (int round = 1; round <= settings.rounds(); round++) {
            say("starts, round " + round + " of " + settings.rounds());
            for (Measurement measurement : measurements) {
                measurement.start();
            }
        }
        for (Measurement measurement : measurements) {
            say("load on " + measurement.contender().name());
            measurement.load();
        }
        Report report = new Report(
                circumstances(settings),
                measurements.stream().map(Measurement::row).toList());
        Path file = Files.writeString(settings.folder().resolve("report.md"), report.markdown());
        say("\n" + report.markdown() + "\nThis is also in " + file);
        return !report.isBusy();
    }

    private static List<String> circumstances(Settings settings) throws IOException {
        List<String> sentences = new ArrayList<>();
        sentences.add(LocalDate.now(ZoneOffset.UTC) + ", " + Machine.describe() + ".");
        sentences.add("Starts: the median of " + settings.rounds() + ".");
        sentences.add("Load: switch-vip over " + settings.connections() + " connections; first: 10,000 requests and "
                + settings.first() + " s more; then " + settings.warmup() + " s not measured, and a window of "
                + settings.window() + " s.");
        if (settings.contenders().contains(Contenders.IMAGE) && !Java.keepsAotCaches()) {
            sentences.add("Without the image's command line, which takes JDK 25.");
        }
        return sentences;
    }

    private static void say(String text) {
        System.out.println(text);
    }

    private static void endServers() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }
}
