package dev.fakedrs.admin.event;

import dev.fakedrs.journal.JournalEntry;
import dev.fakedrs.journal.JournalEntry.Reason;
import dev.fakedrs.journal.JournalEntry.RefusedItem;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A call without its headers and bodies. */
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

    static CallSummary of(JournalEntry entry) {
        return new CallSummary(
                entry.requestId(),
                entry.at(),
                entry.durationMs(),
                entry.request().method(),
                entry.request().path(),
                entry.operation(),
                entry.jobId(),
                entry.jobIds(),
                entry.mode(),
                entry.response().status(),
                entry.response().errorCode(),
                entry.effect(),
                entry.outcome(),
                rulesOf(entry),
                entry.deviations().size(),
                entry.scenario());
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
