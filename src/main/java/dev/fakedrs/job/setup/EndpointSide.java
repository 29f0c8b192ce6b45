package dev.fakedrs.job.setup;

/** A side of a job. The constants' texts are the vendor's values of {@code end_point_type}. */
public enum EndpointSide {
    SOURCE("so"),
    TARGET("ta");

    private final String value;

    EndpointSide(String value) {
        this.value = value;
    }

    @Override
    public String toString() {
        return value;
    }
}
