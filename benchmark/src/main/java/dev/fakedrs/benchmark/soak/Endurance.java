package dev.fakedrs.benchmark.soak;

import dev.fakedrs.benchmark.load.Load;
import dev.fakedrs.benchmark.load.Tally;
import dev.fakedrs.benchmark.load.Wrk;
import dev.fakedrs.benchmark.measure.Figure;
import dev.fakedrs.benchmark.measure.Span;
import dev.fakedrs.benchmark.measure.Watch;
import dev.fakedrs.benchmark.server.Contender;
import dev.fakedrs.benchmark.server.Launch;
import dev.fakedrs.benchmark.server.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** How one contender is measured: idle, under a long load, and idle again. */
final class Endurance {

    private static final int TEN_THOUSAND = 10_000;
    /** Seconds of load, at most, before it is seen how many requests are left. */
    private static final int STRETCH = 10;

    private static final int SAMPLE = 30;

    private final Settings settings;
    private final Wrk wrk;
    private final Tally tally = new Tally();

    Endurance(Settings settings, Wrk wrk) {
        this.settings = settings;
        this.wrk = wrk;
    }

    Course run(Contender contender) throws IOException {
        try (Launch server = new Launch(contender)) {
            Figure idleBefore = idle(server);
            double rssStart = server.rssMebibytes();
            while (tally.requests() < TEN_THOUSAND) {
                tally.count(wrk.check(server, (int) (TEN_THOUSAND - tally.requests())));
            }
            double rssTenThousand = server.rssMebibytes();
            loadUpTo(server, settings.requests());
            double rssMany = server.rssMebibytes();
            List<Sample> samples = soak(server);
            Figure idleAfter = idle(server);
            tally.count(wrk.check(server, TEN_THOUSAND));
            return new Course(
                    contender.name(),
                    idleBefore,
                    rssStart,
                    rssTenThousand,
                    rssMany,
                    samples,
                    idleAfter,
                    tally.requests(),
                    tally.others());
        }
    }

    private void loadUpTo(Launch server, long wanted) throws IOException {
        double rate = wanted;
        while (tally.requests() < wanted) {
            long seconds = Math.round((wanted - tally.requests()) / rate);
            Load load = tally.count(wrk.load(server, (int) Math.max(1, Math.min(seconds, STRETCH))));
            rate = load.requests() / load.seconds();
        }
    }

    private List<Sample> soak(Launch server) throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (int seconds = 0; seconds < settings.soak(); ) {
            int next = Math.min(SAMPLE, settings.soak() - seconds);
            Watch watch = Watch.begin(server.pid());
            Load load = tally.count(wrk.load(server, next));
            Span span = tally.note(watch.endWith(server.pid()));
            seconds += next;
            samples.add(new Sample(seconds, server.rssMebibytes(), span.figure(load.requests() / load.seconds())));
        }
        return samples;
    }

    private Figure idle(Launch server) throws IOException {
        Watch watch = Watch.begin(server.pid());
        Watch.pause(settings.idle() * 1_000);
        Span span = tally.note(watch.endWith(server.pid()));
        return span.figure(span.cpu() / span.seconds() * 100);
    }
}
