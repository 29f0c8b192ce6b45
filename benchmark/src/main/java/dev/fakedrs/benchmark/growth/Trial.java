package dev.fakedrs.benchmark.growth;

import dev.fakedrs.benchmark.load.Load;
import dev.fakedrs.benchmark.load.Wrk;
import dev.fakedrs.benchmark.measure.Figure;
import dev.fakedrs.benchmark.measure.Span;
import dev.fakedrs.benchmark.measure.Watch;
import dev.fakedrs.benchmark.server.Contender;
import dev.fakedrs.benchmark.server.Door;
import dev.fakedrs.benchmark.server.Launch;
import dev.fakedrs.benchmark.server.Settings;
import dev.fakedrs.benchmark.server.Switchover;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** How one size is measured: beside the size of one, in the same process, again and again. */
final class Trial {

    private static final int CHECKED = 10_000;

    private final Axis axis;
    private final int size;
    private final Settings settings;
    private final Wrk wrk;
    private final Pairs rates = new Pairs();
    private final Pairs cpu = new Pairs();
    private final Map<Quantity, List<Double>> times = new EnumMap<>(Quantity.class);
    private final List<Span> spans = new ArrayList<>();

    Trial(Axis axis, int size, Settings settings, Wrk wrk) {
        this.axis = axis;
        this.size = size;
        this.settings = settings;
        this.wrk = wrk;
    }

    Point run(Contender contender) throws IOException {
        try (Launch server = new Launch(axis.contender(contender, size))) {
            Door door = new Door(server);
            warm(server, door, 1);
            warm(server, door, size);
            for (int pair = 0; pair < settings.pairs(); pair++) {
                // Each comes first as often as the other.
                boolean oneFirst = pair % 2 == 0;
                if (oneFirst) {
                    load(server, door, 1, rates.one(), cpu.one());
                }
                load(server, door, size, rates.many(), cpu.many());
                if (!axis.isPeers()) {
                    time(door);
                }
                if (!oneFirst) {
                    load(server, door, 1, rates.one(), cpu.one());
                }
            }
        }
        return point(contender);
    }

    private void warm(Launch server, Door door, int number) throws IOException {
        axis.grow(server, door, wrk, number);
        List<String> paths = axis.paths(number);
        wrk.check(server, paths, CHECKED);
        wrk.load(server, paths, Math.max(1, settings.first() / 2));
    }

    private void load(Launch server, Door door, int number, List<Double> ratesOf, List<Double> cpuOf)
            throws IOException {
        axis.grow(server, door, wrk, number);
        List<String> paths = axis.paths(number);
        server.collect();
        Watch watch = Watch.begin(server.pid());
        Load load = wrk.load(server, paths, settings.slice());
        Span span = watch.endWith(server.pid());
        spans.add(span);
        ratesOf.add(load.requests() / load.seconds());
        cpuOf.add(span.cpu() * 1e6 / load.requests());
    }

    /** Single calls on a project that has just had its load. */
    private void time(Door door) throws IOException {
        String project = "/__admin/projects/" + Axis.PROJECT_ID;
        String path = axis.paths(size).get(0);
        note(Quantity.FORGET, door.millis("DELETE", project, ""));
        note(Quantity.FIRST, door.millis("POST", path, Switchover.BODY));
        String document = door.get(project);
        note(Quantity.PUT, door.millis("PUT", project, document));
        note(Quantity.RESET, door.millis("POST", "/__admin/reset", ""));
    }

    private void note(Quantity quantity, double millis) {
        times.computeIfAbsent(quantity, key -> new ArrayList<>()).add(millis);
    }

    private Point point(Contender contender) {
        Span all = Span.sum(spans);
        Map<Quantity, Figure> figures = new EnumMap<>(Quantity.class);
        figures.put(Quantity.RATE, all.figure(Figure.median(rates.many())));
        figures.put(Quantity.RATE_OF_ONE, all.figure(Figure.median(rates.one())));
        figures.put(Quantity.RATE_RATIO, all.figure(rates.ratio()));
        figures.put(Quantity.CPU, all.figure(Figure.median(cpu.many())));
        figures.put(Quantity.CPU_OF_ONE, all.figure(Figure.median(cpu.one())));
        figures.put(Quantity.CPU_RATIO, all.figure(cpu.ratio()));
        times.forEach((quantity, millis) -> figures.put(quantity, all.figure(Figure.median(millis))));
        figures.put(Quantity.OTHERS, new Figure(all.othersShare(), false));
        return new Point(axis.title(contender), size, figures);
    }
}
