package dev.fakedrs.coverage;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Counts which parts of the contract the calls of a project have covered. There may be very many projects, so one array has all
 * counts of a project, and the counts that almost every call changes are next to each other.
 */
public final class ContractCoverage {

    /** The array index of each term. */
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

    /** Counts one occurrence of a term. An unknown term is not counted. */
    public void record(CoverageDimension aspect, String term) {
        Integer place = places(aspect).get(term);
        if (place != null) {
            counts.incrementAndGet(place);
        }
    }

    /** Returns the covered terms with their counts. */
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
