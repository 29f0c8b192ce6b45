package dev.fakedrs.scenario;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** The scenarios of one project, in the order of writing. */
public final class Scenarios {

    private final List<Entry> entries = new CopyOnWriteArrayList<>();

    public void add(Scenario scenario) {
        entries.add(new Entry(scenario));
    }

    /** All scenarios as they were written, used up or not. */
    public List<Scenario> all() {
        return entries.stream().map(Entry::scenario).toList();
    }

    /** What shall happen to this call: the first match with a use left, which is thereby used once. */
    public Optional<Scenario> take(Call call) {
        for (Entry entry : entries) {
            if (entry.scenario.when().matches(call) && entry.use()) {
                return Optional.of(entry.scenario);
            }
        }
        return Optional.empty();
    }

    private record Entry(Scenario scenario, AtomicInteger used) {

        Entry(Scenario scenario) {
            this(scenario, new AtomicInteger());
        }

        boolean use() {
            Integer times = scenario.times();
            return times == null || used.getAndUpdate(n -> Math.min(n + 1, times)) < times;
        }
    }
}
