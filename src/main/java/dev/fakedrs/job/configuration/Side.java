package dev.fakedrs.job.configuration;

/** One of a job's two databases; the constants' texts are the vendor's values of {@code end_point_type}. */
public enum Side {
    SOURCE("so"),
    TARGET("ta");

    private final String value;

    Side(String value) {
        this.value = value;
    }

    @Override
    public String toString() {
        return value;
    }
}
