package dev.fakedrs.drs.model;

import dev.fakedrs.contract.rule.RequestRule;
import dev.fakedrs.drs.json.WrongParameter;
import dev.fakedrs.job.setup.NodePlacement.Tag;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A tag in a request. */
public record TagRequest(@Nullable String key, @Nullable String value) {

    private static final int MAX_TAGS = 20;
    private static final int MAX_KEY_LENGTH = 36;
    private static final int MAX_VALUE_LENGTH = 43;
    private static final String ENTERPRISE_PROJECT = "_sys_enterprise_project_id";
    private static final String ALLOWED = "[A-Za-z0-9_-]*";

    /**
     * Converts tags.
     *
     * @throws dev.fakedrs.contract.rule.DrsException if they are too many, too long, not unique, or have forbidden characters
     */
    public static List<Tag> toTags(@Nullable List<TagRequest> requests) {
        if (requests == null) {
            return List.of();
        }
        if (requests.size() > MAX_TAGS) {
            throw RequestRule.TAGS_TOO_MANY.exception();
        }
        Set<String> keys = new HashSet<>();
        return requests.stream().map(request -> request.toTag(keys)).toList();
    }

    /**
     * Checks system tags, of which the service has only the one for the enterprise project.
     *
     * @throws dev.fakedrs.contract.rule.DrsException if a tag has another key
     */
    public static void checkSystem(@Nullable List<TagRequest> requests) {
        for (TagRequest request : requests == null ? List.<TagRequest>of() : requests) {
            if (!ENTERPRISE_PROJECT.equals(request.key)) {
                throw WrongParameter.exception("sys_tags.key", request.key, ENTERPRISE_PROJECT);
            }
        }
    }

    private Tag toTag(Set<String> keys) {
        if (lengthOf(key) > MAX_KEY_LENGTH || lengthOf(value) > MAX_VALUE_LENGTH) {
            throw RequestRule.TAG_TOO_LONG.exception();
        }
        if ((key != null && !key.matches(ALLOWED)) || (value != null && !value.matches(ALLOWED))) {
            // Clients choose the keys of tags, so a value may be a secret and is not repeated.
            throw WrongParameter.exception("tags", null, "key and value of " + ALLOWED);
        }
        if (!keys.add(String.valueOf(key))) {
            throw RequestRule.TAG_DUPLICATE.exception();
        }
        return new Tag(key, value);
    }

    private static int lengthOf(@Nullable String text) {
        return text == null ? 0 : text.length();
    }
}
