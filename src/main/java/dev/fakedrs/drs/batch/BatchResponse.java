package dev.fakedrs.drs.batch;

import java.util.List;

/** The response of most batch calls. */
public record BatchResponse<R>(long count, List<R> results) {

    public static <R> BatchResponse<R> of(List<R> results) {
        return new BatchResponse<>(results.size(), results);
    }
}
