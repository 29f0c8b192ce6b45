package dev.fakedrs.journal;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What the calls of one project have met, counted by aspect: operations, rules, codes and the like. */
public final class Coverage {

    private final Map<Aspect, Map<String, LongAdder>> met = new ConcurrentHashMap<>();

    /** Counts one meeting with something. */
    public void meet(Aspect aspect, String what) {
        met.computeIfAbsent(aspect, key -> new ConcurrentHashMap<>())
                .computeIfAbsent(what, key -> new LongAdder())
                .increment();
    }

    /** What was met, and how often. */
    public Map<String, Long> met(Aspect aspect) {
        Map<String, Long> counts = new TreeMap<>();
        met.getOrDefault(aspect, Map.of()).forEach((what, count) -> counts.put(what, count.sum()));
        return counts;
    }

    public void clear() {
        met.clear();
    }

    /** What is counted apart. */
    public enum Aspect {
        OPERATIONS,
        RULES,
        ERROR_CODES,
        MODES,
        LANGUAGES,
        SWITCHOVER_STATUSES
    }
}
