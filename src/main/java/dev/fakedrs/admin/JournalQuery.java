package dev.fakedrs.admin;

import dev.fakedrs.admin.web.AdminException;
import dev.fakedrs.admin.web.QueryParameters;
import dev.fakedrs.contract.ErrorCode;
import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.Rule;
import dev.fakedrs.journal.CallEffect;
import dev.fakedrs.journal.CallOutcome;
import dev.fakedrs.journal.JournalEntry;
import dev.fakedrs.journal.RequestJournal;
import dev.fakedrs.journal.RequestJournal.Found;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The filters of a query of the journal. A call has to match all that are given. */
final class JournalQuery {

    /** The value of the parameter for calls that match no operation. */
    private static final String NO_OPERATION = "none";

    private static final Pattern REQUEST_ID = Pattern.compile("[0-9a-f]{32}");

    private final QueryParameters query;
    private final int limit;
    private @Nullable String after;
    private Predicate<JournalEntry> filter = entry -> true;

    /** @throws AdminException if a filter is unknown, or has a value that it does not take */
    JournalQuery(HttpServletRequest request) {
        query = new QueryParameters(
                request,
                "operation",
                "job_id",
                "mode",
                "status",
                "error_code",
                "effect",
                "outcome",
                "refused",
                "rule",
                "deviations",
                "since",
                "limit");
        Object[] operations = Stream.concat(Stream.of(NO_OPERATION), Stream.of(Operation.values()))
                .toArray();
        Object[] rules = Rule.all().stream().map(Rule::id).toArray();
        require(query.oneOf("operation", operations), (entry, wanted) -> wanted.equals(operationOf(entry)));
        require(
                query.text("job_id"),
                (entry, wanted) ->
                        wanted.equals(entry.jobId()) || entry.jobIds().contains(wanted));
        require(query.text("mode"), (entry, wanted) -> wanted.equals(entry.mode()));
        require(query.oneOf("error_code", (Object[]) ErrorCode.values()), JournalQuery::hasCode);
        require(
                query.oneOf("effect", (Object[]) CallEffect.values()),
                (entry, wanted) -> wanted.equals(entry.effect()));
        require(
                query.oneOf("outcome", (Object[]) CallOutcome.values()),
                (entry, wanted) -> wanted.equals(entry.outcome()));
        require(query.oneOf("rule", rules), JournalEntry::rejectedBy);
        require(
                query.oneOf("refused", true, false),
                (entry, wanted) -> entry.rejected() == Boolean.parseBoolean(wanted));
        require(
                query.oneOf("deviations", true, false),
                (entry, wanted) -> entry.deviations().isEmpty() != Boolean.parseBoolean(wanted));
        int status = query.number("status", -1, 0, 599);
        if (status >= 0) {
            filter = filter.and(entry -> entry.response().status() == status);
        }
        limit = query.number("limit", 100, 0, 1_000);
    }

    /** @throws AdminException if the journal does not have the call that {@code since} names */
    Found find(RequestJournal journal) {
        String since = query.text("since");
        if (since != null && REQUEST_ID.matcher(since).matches()) {
            if (journal.find(since).isEmpty()) {
                throw AdminException.invalid("since", "since: there is no call " + since + " in the journal");
            }
            after = since;
        } else if (since != null) {
            Instant from = instant(since);
            filter = filter.and(entry -> !entry.at().isBefore(from));
        }
        return journal.find(filter, after, limit);
    }

    private static Instant instant(String since) {
        try {
            return Instant.parse(since);
        } catch (DateTimeParseException e) {
            throw AdminException.invalid(
                    "since",
                    "since: '" + since
                            + "' is neither an instant such as 2026-03-02T08:00:00Z nor a call's X-Request-Id");
        }
    }

    private void require(@Nullable String wanted, Filter condition) {
        if (wanted != null) {
            filter = filter.and(entry -> condition.matches(entry, wanted));
        }
    }

    private static boolean hasCode(JournalEntry entry, String code) {
        return code.equals(entry.response().errorCode())
                || entry.refusedItems().stream()
                        .anyMatch(item -> item.errorCode().equals(code));
    }

    private static String operationOf(JournalEntry entry) {
        return Objects.requireNonNullElse(entry.operation(), NO_OPERATION);
    }

    @FunctionalInterface
    private interface Filter {
        boolean matches(JournalEntry entry, String wanted);
    }
}
