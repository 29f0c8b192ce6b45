package dev.fakedrs.coverage;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import org.jspecify.annotations.Nullable;

/** Counts the terms of a dimension by operation. An operation takes 8 bytes for each term, so the memory is bounded. */
final class CountsByOperation {

    /** The array index of each term. */
    private static final Map<CoverageDimension, Map<String, Integer>> PLACES = new EnumMap<>(CoverageDimension.class);

    static {
        for (CoverageDimension dimension : CoverageDimension.values()) {
            List<String> terms = dimension.terms();
            Map<String, Integer> places = new HashMap<>();
            terms.forEach(term -> places.put(term, places.size()));
            PLACES.put(dimension, places);
        }
    }

    private final Map<String, Integer> places;
    private final Map<String, AtomicLongArray> counts = new ConcurrentHashMap<>();

    CountsByOperation(CoverageDimension dimension) {
        this.places = Objects.requireNonNull(PLACES.get(dimension));
    }

    /** Counts one occurrence of a term. An unknown term is not counted. */
    void add(String operation, String term) {
        Integer place = places.get(term);
        if (place != null) {
            counts.computeIfAbsent(operation, name -> new AtomicLongArray(places.size()))
                    .incrementAndGet(place);
        }
    }

    /** Returns the terms that calls of an operation have met, or those of all operations for null, with their counts. */
    Map<String, Long> met(@Nullable String operation) {
        Map<String, Long> met = new TreeMap<>();
        counts.forEach((name, terms) -> {
            if (operation == null || operation.equals(name)) {
                places.forEach((term, place) -> {
                    if (terms.get(place) > 0) {
                        met.merge(term, terms.get(place), Long::sum);
                    }
                });
            }
        });
        return met;
    }

    void clear() {
        counts.clear();
    }
}
