package dev.fakedrs.benchmark.calls;

import dev.fakedrs.benchmark.load.Wrk;
import dev.fakedrs.benchmark.measure.CannotMeasure;
import dev.fakedrs.benchmark.measure.Machine;
import dev.fakedrs.benchmark.server.Contender;
import dev.fakedrs.benchmark.server.Contenders;
import dev.fakedrs.benchmark.server.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Measures starts and calls of all contenders. */
public final class Calls {

    private final Settings settings;

    public Calls(Settings settings) {
        this.settings = settings;
    }

    /** Whether the figures are good. */
    public boolean run() throws IOException {
        Wrk wrk = new Wrk(settings.folder(), settings.connections());
        List<Measurement> measurements = new ArrayList<>();
        Contenders contenders = new Contenders(settings);
        for (Contender contender : contenders.prepare()) {
            measurements.add(new Measurement(contender, settings, wrk));
        }
        if (measurements.isEmpty()) {
            throw new CannotMeasure("Nobody is left to be measured: the image's command line takes JDK 25.");
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
                circumstances(contenders),
                measurements.stream().map(Measurement::row).toList());
        Path file = Files.writeString(settings.folder().resolve("report.md"), report.markdown());
        say("\n" + report.markdown() + "\nThis is also in " + file);
        return !report.isBusy();
    }

    private List<String> circumstances(Contenders contenders) throws IOException {
        List<String> sentences = new ArrayList<>();
        sentences.add(LocalDate.now(ZoneOffset.UTC) + ", " + Machine.describe() + ".");
        sentences.add("Starts: the median of " + settings.rounds() + ".");
        sentences.add("Load: switch-vip over " + settings.connections() + " connections; first: 10,000 requests and "
                + settings.first() + " s more; then " + settings.warmup() + " s not measured, and a window of "
                + settings.window() + " s.");
        if (!contenders.leftOut().isEmpty()) {
            sentences.add("Without " + String.join(" and ", contenders.leftOut()) + ": their caches take JDK 25.");
        }
        return sentences;
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
