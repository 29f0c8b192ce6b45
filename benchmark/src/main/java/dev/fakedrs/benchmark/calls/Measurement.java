package dev.fakedrs.benchmark.calls;

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
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How one contender is measured: some starts, and one long load. */
final class Measurement {

    private static final int TEN_THOUSAND = 10_000;

    private final Contender contender;
    private final Settings settings;
    private final Wrk wrk;
    private final List<Span> starts = new ArrayList<>();
    private final List<Double> rssAtStart = new ArrayList<>();
    private final Map<Column, Figure> figures = new EnumMap<>(Column.class);
    private final Tally tally = new Tally();

    Measurement(Contender contender, Settings settings, Wrk wrk) {
        this.contender = contender;
        this.settings = settings;
        this.wrk = wrk;
    }

    Contender contender() {
        return contender;
    }

    void start() throws IOException {
        try (Launch server = new Launch(contender)) {
            starts.add(server.untilAccepted());
            rssAtStart.add(server.rssMebibytes());
        }
    }

    void load() throws IOException {
        try (Launch server = new Launch(contender)) {
            first(server);
            if (settings.warmup() > 0) {
                tally.count(wrk.load(server, settings.warmup()));
            }
            steady(server);
            figures.put(Column.RSS_END, new Figure(server.rssMebibytes(), false));
            tally.count(wrk.check(server, TEN_THOUSAND));
        }
    }

    Row row() {
        List<Double> seconds = starts.stream().map(Span::seconds).toList();
        Span all = tally.note(Span.sum(starts));
        figures.put(Column.START, all.figure(Figure.median(seconds)));
        figures.put(Column.RSS_START, new Figure(Figure.median(rssAtStart), false));
        figures.put(Column.REQUESTS, new Figure(tally.requests(), false));
        figures.put(Column.OTHERS, new Figure(tally.others(), false));
        return new Row(contender, figures);
    }

    /** The first ten thousand requests, each answer looked at, and what follows them at once. */
    private void first(Launch server) throws IOException {
        Watch watch = Watch.begin(server.pid());
        while (tally.requests() < TEN_THOUSAND) {
            tally.count(wrk.check(server, (int) (TEN_THOUSAND - tally.requests())));
        }
        figures.put(Column.RSS_TEN_THOUSAND, new Figure(server.rssMebibytes(), false));
        tally.count(wrk.load(server, settings.first()));
        Span span = tally.note(watch.endWith(server.pid()));
        figures.put(Column.CPU_FIRST, span.figure(microsPerRequest(span, tally.requests())));
    }

    private void steady(Launch server) throws IOException {
        Watch watch = Watch.begin(server.pid());
        Load load = tally.count(wrk.load(server, settings.window()));
        Span span = tally.note(watch.endWith(server.pid()));
        figures.put(Column.CPU, span.figure(microsPerRequest(span, load.requests())));
        figures.put(Column.RATE, span.figure(load.requests() / load.seconds()));
        figures.put(Column.P50, span.figure(load.p50()));
        figures.put(Column.P99, span.figure(load.p99()));
    }

    private static double microsPerRequest(Span span, long requests) {
        return span.cpu() * 1e6 / requests;
    }
}
