package dev.fakedrs.benchmark.growth;

/** What is measured of a size, in the order of the report. */
enum Quantity {
    RATE("requests per second", "%,.0f"),
    RATE_OF_ONE("with 1", "%,.0f"),
    RATE_RATIO("ratio", "%.2f"),
    CPU("CPU per request", "%.1f µs"),
    CPU_OF_ONE("with 1", "%.1f µs"),
    CPU_RATIO("ratio", "%.2f"),
    FORGET("DELETE", "%.1f ms"),
    FIRST("first call", "%.1f ms"),
    PUT("PUT", "%.1f ms"),
    RESET("reset of all", "%.1f ms"),
    OTHERS("others' CPU", "%.2f cores");

    private final String title;
    private final String format;

    Quantity(String title, String format) {
        this.title = title;
        this.format = format;
    }

    String title() {
        return title;
    }

    String format() {
        return format;
    }
}
