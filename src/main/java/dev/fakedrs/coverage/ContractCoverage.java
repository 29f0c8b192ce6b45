package dev.fakedrs.coverage;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * What the calls of one project have covered, counted by aspect. There may be very many projects: all counts of one stand in one
 * array, and those that nearly each call touches stand together.
 */
public final class ContractCoverage {

    /** Where the count of each term stands. */
    private static final Map<CoverageDimension, Map<String, Integer>> PLACES = new EnumMap<>(CoverageDimension.class);

    private static final int SIZE;

    static {
        int place = 0;
        for (CoverageDimension aspect : CoverageDimension.values()) {
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
    public void record(CoverageDimension aspect, String term) {
        Integer place = places(aspect).get(term);
        if (place != null) {
            counts.incrementAndGet(place);
        }
    }

    /** What was covered, and how often. */
    public Map<String, Long> covered(CoverageDimension aspect) {
        Map<String, Long> covered = new TreeMap<>();
        places(aspect).forEach((term, place) -> {
            long count = counts.get(place);
            if (count > 0) {
                covered.put(term, count);
            }
        });
        return covered;
    }

    public void clear() {
        for (int place = 0; place < SIZE; place++) {
            counts.set(place, 0);
        }
    }

    private static Map<String, Integer> places(CoverageDimension aspect) {
        return Objects.requireNonNull(PLACES.get(aspect));
    }
}
