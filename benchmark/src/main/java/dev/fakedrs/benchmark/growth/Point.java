package dev.fakedrs.benchmark.growth;

import dev.fakedrs.benchmark.measure.Figure;
import java.util.Map;

/** What is known of one size; of another server, not all. */
record Point(String title, int size, Map<Quantity, Figure> figures) {}
