package dev.fakedrs.benchmark.soak;

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

/** Measures what the image's command line takes over time. */
public final class Soak {

    private final Settings settings;

    public Soak(Settings settings) {
        this.settings = settings;
    }

    /** Whether the figures are good. */
    public boolean run() throws IOException {
        Wrk wrk = new Wrk(settings.folder(), settings.connections());
        List<Contender> images = new Contenders(settings)
                .prepare().stream()
                        .filter(contender -> contender.key().equals(Contenders.IMAGE))
                        .toList();
        if (images.isEmpty()) {
            throw new CannotMeasure("A soak takes JDK 25, and image among benchmark.contenders.");
        }
        Memory memory = new Memory(circumstances(), settings.requests(), new ArrayList<>());
        Path file = settings.folder().resolve("memory.md");
        for (Contender image : images) {
            say("long load on " + image.name());
            memory.courses().add(new Endurance(settings, wrk).run(image));
            Files.writeString(file, memory.markdown());
        }
        say("\n" + memory.markdown() + "\nThis is also in " + file);
        return !memory.isBusy();
    }

    private List<String> circumstances() throws IOException {
        return List.of(
                LocalDate.now(ZoneOffset.UTC) + ", " + Machine.describe() + ".",
                "Load: switch-vip over " + settings.connections() + " connections, the journal on; the long one: "
                        + settings.soak() + " s.",
                "Idle: " + settings.idle() + " s without any call.");
    }

    private static void say(String text) {
        System.out.println(text);
    }
}
