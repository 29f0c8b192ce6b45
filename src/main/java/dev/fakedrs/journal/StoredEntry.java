package dev.fakedrs.journal;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * An entry as its journal keeps it: serialized, as one array costs the garbage collector less than the 60 objects of an
 * entry. Evicted entries lose their content at once, so that a slow reader keeps no memory.
 */
final class StoredEntry {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    /** Of this object and its places in the collections, in bytes. */
    private static final int OVERHEAD = 150;

    final RequestJournal journal;
    final String requestId;
    final int size;
    private volatile byte @Nullable [] json;

    private StoredEntry(RequestJournal journal, String requestId, byte[] json) {
        this.journal = journal;
        this.requestId = requestId;
        this.json = json;
        this.size = json.length + OVERHEAD;
    }

    static StoredEntry of(RequestJournal journal, JournalEntry entry) {
        return new StoredEntry(journal, entry.requestId(), MAPPER.writeValueAsBytes(entry));
    }

    /** The entry; null if it was evicted. */
    @Nullable
    JournalEntry read() {
        byte[] content = json;
        return content == null ? null : MAPPER.readValue(content, JournalEntry.class);
    }

    void forget() {
        json = null;
    }
}
