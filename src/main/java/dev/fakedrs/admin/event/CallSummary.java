package dev.fakedrs.admin.event;

import dev.fakedrs.journal.JournalEntry;
import dev.fakedrs.journal.JournalEntry.Reason;
import dev.fakedrs.journal.JournalEntry.RefusedItem;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A call without its headers and bodies. Long texts are cut, because many summaries wait for those who listen. */
record CallSummary(
        String requestId,
        Instant at,
        double durationMs,
        String method,
        String path,
        @Nullable String operation,
        @Nullable String jobId,
        List<String> jobIds,
        @Nullable String mode,
        int status,
        @Nullable String errorCode,
        String effect,
        String outcome,
        List<String> rules,
        int deviations,
        @Nullable String scenario) {

    private static final int MAX_LENGTH = 200;
    private static final int MAX_JOBS = 10;

    static CallSummary of(JournalEntry entry) {
        return new CallSummary(
                entry.requestId(),
                entry.at(),
                entry.durationMs(),
                cut(entry.request().method()),
                cut(entry.request().path()),
                entry.operation(),
                entry.jobId() == null ? null : cut(entry.jobId()),
                entry.jobIds().stream().limit(MAX_JOBS).map(CallSummary::cut).toList(),
                entry.mode() == null ? null : cut(entry.mode()),
                entry.response().status(),
                entry.response().errorCode(),
                entry.effect(),
                entry.outcome(),
                rulesOf(entry),
                entry.deviations().size(),
                entry.scenario() == null ? null : cut(entry.scenario()));
    }

    private static String cut(String text) {
        return text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
    }

    private static List<String> rulesOf(JournalEntry entry) {
        return Stream.concat(
                        Stream.ofNullable(entry.reason()),
                        entry.refusedItems().stream().map(RefusedItem::reason))
                .map(Reason::rule)
                .distinct()
                .toList();
    }
}
