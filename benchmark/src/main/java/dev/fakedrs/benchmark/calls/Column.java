package dev.fakedrs.benchmark.calls;

import dev.fakedrs.benchmark.measure.Figure;

/** What is measured of a contender, in the order of the report. */
enum Column {
    START("start to first 202", "%.2f s"),
    CPU_FIRST("CPU per request, first", "%.0f µs"),
    CPU("CPU per request", "%.1f µs"),
    RATE("requests per second", "%,.0f"),
    P50("p50", "%.2f ms"),
    P99("p99", "%.2f ms"),
    RSS_START("RSS at start", "%.0f MiB"),
    RSS_TEN_THOUSAND("after 10,000 requests", "%.0f MiB"),
    RSS_END("after all", "%.0f MiB"),
    REQUESTS("requests in all", "%,.0f"),
    OTHERS("others' CPU, at most", "%.2f cores");

    private final String title;
    private final String format;

    Column(String title, String format) {
        this.title = title;
        this.format = format;
    }

    String title() {
        return title;
    }

    /** Whether it says something of the contender that others can be compared with. */
    boolean isComparable() {
        return this != REQUESTS && this != OTHERS;
    }

    String show(Figure figure) {
        return figure.show(format);
    }
}
