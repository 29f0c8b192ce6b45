package dev.fakedrs.benchmark.growth;

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
import java.util.Optional;
import java.util.stream.Stream;

/** Measures what calls cost with more and more jobs, projects and scenarios. */
public final class Growth {

    private final Settings settings;

    public Growth(Settings settings) {
        this.settings = settings;
    }

    /** Whether the figures are good. */
    public boolean run() throws IOException {
        Wrk wrk = new Wrk(settings.folder(), settings.connections());
        List<Contender> contenders = new Contenders(settings).prepare();
        Contender emulator = Stream.of(Contenders.IMAGE, Contenders.JAR)
                .flatMap(key -> find(contenders, key).stream())
                .findFirst()
                .orElseThrow(() -> new CannotMeasure("benchmark.contenders must have image, for JDK 25, or jar."));
        Curve curve = new Curve(circumstances(emulator), new ArrayList<>());
        Path file = settings.folder().resolve("growth.md");
        for (Axis axis : Axis.values()) {
            for (Contender contender : measured(axis, emulator, contenders)) {
                for (int size : settings.sizes()) {
                    if (axis.takes(size)) {
                        say(axis.title(contender) + ": " + size);
                        curve.points().add(new Trial(axis, size, settings, wrk).run(contender));
                        Files.writeString(file, curve.markdown());
                    }
                }
            }
        }
        say("\n" + curve.markdown() + "\nThis is also in " + file);
        return !curve.isBusy();
    }

    /** A peer for what is a peer's, where that takes part; else the emulator. */
    private static List<Contender> measured(Axis axis, Contender emulator, List<Contender> all) {
        return axis.isPeers() ? find(all, Contenders.WIREMOCK).stream().toList() : List.of(emulator);
    }

    private List<String> circumstances(Contender emulator) throws IOException {
        return List.of(
                LocalDate.now(ZoneOffset.UTC) + ", " + Machine.describe() + ".",
                "The emulator: " + emulator.name() + ".",
                "Load: switch-vip over " + settings.connections() + " connections; for each size " + settings.pairs()
                        + " times " + settings.slice()
                        + " s, and as often the size of 1 in the same process; medians. Garbage is collected"
                        + " before each.",
                "DELETE, PUT and first call (which makes a new project) of a project after its load.");
    }

    private static Optional<Contender> find(List<Contender> contenders, String key) {
        return contenders.stream()
                .filter(contender -> contender.key().equals(key))
                .findFirst();
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
