package dev.fakedrs.journal;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** What the calls of one project have met, counted by aspect: operations, rules, codes and the like. */
public final class Coverage {

    private final Map<Aspect, Map<String, LongAdder>> met = new EnumMap<>(Aspect.class);

    /** What has met nothing. */
    public Coverage() {
        for (Aspect aspect : Aspect.values()) {
            met.put(aspect, new ConcurrentHashMap<>());
        }
    }

    /** Counts one meeting with something. */
    public void meet(Aspect aspect, String what) {
        Map<String, LongAdder> counts = of(aspect);
        LongAdder count = counts.get(what);
        (count == null ? counts.computeIfAbsent(what, key -> new LongAdder()) : count).increment();
    }

    /** What was met, and how often. */
    public Map<String, Long> met(Aspect aspect) {
        Map<String, Long> counts = new TreeMap<>();
        of(aspect).forEach((what, count) -> counts.put(what, count.sum()));
        return counts;
    }

    public void clear() {
        met.values().forEach(Map::clear);
    }

    private Map<String, LongAdder> of(Aspect aspect) {
        return Objects.requireNonNull(met.get(aspect));
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
