package dev.fakedrs.drs.json;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.RequestRule;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * The items of a batch call. Each item is bound and validated on its own, so that an invalid item does not affect the others.
 */
@JsonDeserialize(using = BatchDeserializer.class)
public record Batch<T>(List<Item<T>> items) {

    /**
     * Checks that no item occurs twice.
     *
     * @throws DrsException if one does
     */
    public void checkUnique(String parameter) {
        // Compares text, because a set would compare each JSON node with each other if all had the same hash code.
        Set<String> seen = new HashSet<>();
        if (!items.stream().allMatch(item -> seen.add(item.sent.toString()))) {
            throw RequestRule.DUPLICATES.exception(parameter);
        }
    }

    /** Returns a batch with the items of one page. */
    public Batch<T> page(long skip, long limit) {
        return new Batch<>(items.stream().skip(skip).limit(limit).toList());
    }

    /**
     * An item of a batch.
     *
     * @param sent the JSON of the item
     * @param value the bound item, or null if it is invalid
     * @param refusal the reason why it is invalid, or null
     */
    public record Item<T>(
            JsonNode sent, @Nullable T value, @Nullable DrsException refusal) {

        /**
         * Returns the bound item.
         *
         * @throws DrsException if the item is invalid
         */
        public T get() {
            if (value == null) {
                throw refusal == null ? RequestRule.PARAMETER_EMPTY.exception("jobs") : refusal;
            }
            return value;
        }

        /** Returns the id of the job that the item names, which need not exist, or null. */
        public @Nullable String jobId() {
            String id = sent.isString() ? given(sent) : given(sent.path("job_id"));
            return id == null ? given(sent.path("id")) : id;
        }

        /** Returns a text field, or null if the field is no text or is too long to be repeated in a response. */
        public @Nullable String text(String field) {
            String text = given(sent.path(field));
            return text == null || text.length() > 64 ? null : text;
        }

        private static @Nullable String given(JsonNode value) {
            return value.isString() && !value.asString().isBlank() ? value.asString() : null;
        }
    }
}
