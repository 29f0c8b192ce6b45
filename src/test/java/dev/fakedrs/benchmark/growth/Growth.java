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
        Contender emulator = Stream.of(Contenders.IMAGE_LONG, Contenders.JAR)
                .flatMap(key -> find(contenders, key).stream())
                .findFirst()
                .orElseThrow(() -> new CannotMeasure("benchmark.contenders must have image, for JDK 25, or jar."));
        Optional<Contender> peer = find(contenders, Contenders.WIREMOCK);
        Curve curve = new Curve(circumstances(emulator), new ArrayList<>());
        Path file = settings.folder().resolve("growth.md");
        for (Axis axis : Axis.values()) {
            for (int size : settings.sizes()) {
                Optional<Contender> contender = axis.isPeers() ? peer : Optional.of(emulator);
                if (axis.takes(size) && contender.isPresent()) {
                    say(axis.title() + ": " + size);
                    curve.points().add(new Trial(axis, size, settings, wrk).run(contender.get()));
                    Files.writeString(file, curve.markdown());
                }
            }
        }
        say("\n" + curve.markdown() + "\nThis is also in " + file);
        return !curve.isBusy();
    }

    private List<String> circumstances(Contender emulator) throws IOException {
        return List.of(
                LocalDate.now(ZoneOffset.UTC) + ", " + Machine.describe() + ".",
                "The emulator: "
                        + (emulator.key().equals(Contenders.JAR)
                                ? emulator.name()
                                : "the image's command line, set for long loads")
                        + ".",
                "Load: switch-vip over " + settings.connections() + " connections; for each size " + settings.pairs()
                        + " times " + settings.slice() + " s, and as often the size of 1 in the same process; medians.",
                "DELETE, PUT and first call (which makes a new world) of a project after its load.");
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
