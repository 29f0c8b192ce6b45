package dev.fakedrs.coverage;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * What the calls of one project have met, counted by aspect. There may be very many projects: all counts of one stand in one
 * array, and those that nearly each call touches stand together.
 */
public final class Coverage {

    /** Where the count of each term stands. */
    private static final Map<Aspect, Map<String, Integer>> PLACES = new EnumMap<>(Aspect.class);

    private static final int SIZE;

    static {
        int place = 0;
        for (Aspect aspect : Aspect.values()) {
            Map<String, Integer> places = new LinkedHashMap<>();
            for (String term : aspect.terms()) {
                places.put(term, place);
                place++;
            }
            PLACES.put(aspect, places);
        }
        SIZE = place;
    }

    private final AtomicLongArray counts = new AtomicLongArray(SIZE);

    /** Counts one meeting with a term of an aspect; what is no such term is not counted. */
    public void meet(Aspect aspect, String term) {
        Integer place = places(aspect).get(term);
        if (place != null) {
            counts.incrementAndGet(place);
        }
    }

    /** What was met, and how often. */
    public Map<String, Long> met(Aspect aspect) {
        Map<String, Long> met = new TreeMap<>();
        places(aspect).forEach((term, place) -> {
            long count = counts.get(place);
            if (count > 0) {
                met.put(term, count);
            }
        });
        return met;
    }

    public void clear() {
        for (int place = 0; place < SIZE; place++) {
            counts.set(place, 0);
        }
    }

    private static Map<String, Integer> places(Aspect aspect) {
        return Objects.requireNonNull(PLACES.get(aspect));
    }
}
