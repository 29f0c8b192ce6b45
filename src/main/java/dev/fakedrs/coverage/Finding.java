package dev.fakedrs.coverage;

/**
 * A rule or deviation that calls of one operation have met.
 *
 * @param operation the operation, or {@code none} for calls that matched none
 * @param id the id of the rule or the deviation
 * @param basis why the rule is believed: documented, observed, inferred or assumed
 * @param page the vendor's page, or a dash
 * @param count the number of times
 * @param requestId the {@code X-Request-Id} of the first call
 */
public record Finding(
        String kind,
        String operation,
        String id,
        String text,
        String basis,
        String page,
        String remedy,
        long count,
        String requestId) {

    Finding oneMore() {
        return new Finding(kind, operation, id, text, basis, page, remedy, count + 1, requestId);
    }
}
