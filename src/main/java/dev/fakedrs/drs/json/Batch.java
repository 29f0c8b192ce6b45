package dev.fakedrs.drs.json;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.RequestRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;

/** The items of a batch call, each bound and validated on its own, so that a bad one does not spoil the others. */
@JsonDeserialize(using = BatchDeserializer.class)
public record Batch<T>(List<Item<T>> items) {

    /** Checks that no text comes twice. */
    public void checkUnique(String parameter) {
        // As text: of nodes with one hash code, a set would compare each with each.
        Set<String> seen = new HashSet<>();
        if (!items.stream().allMatch(item -> seen.add(item.sent.toString()))) {
            throw RequestRule.DUPLICATES.exception(parameter);
        }
    }

    /** The same, with some of its items only. */
    public Batch<T> page(long skip, long limit) {
        return new Batch<>(items.stream().skip(skip).limit(limit).toList());
    }

    /**
     * One item.
     *
     * @param sent as it came
     * @param value what was read; null where that failed
     * @param refusal why that failed; null where it did not
     */
    public record Item<T>(
            JsonNode sent, @Nullable T value, @Nullable DrsException refusal) {

        /**
         * What was read.
         *
         * @throws DrsException where that failed
         */
        public T get() {
            if (value == null) {
                throw refusal == null ? RequestRule.PARAMETER_EMPTY.exception("jobs") : refusal;
            }
            return value;
        }

        /** The id of the job that it names, right or wrong; null where it names none. */
        public @Nullable String jobId() {
            String id = sent.isString() ? given(sent) : given(sent.path("job_id"));
            return id == null ? given(sent.path("id")) : id;
        }

        /** A field that is text; null where it is not, or too long to be repeated. */
        public @Nullable String text(String field) {
            String text = given(sent.path(field));
            return text == null || text.length() > 64 ? null : text;
        }

        private static @Nullable String given(JsonNode value) {
            return value.isString() && !value.asString().isBlank() ? value.asString() : null;
        }
    }
}
