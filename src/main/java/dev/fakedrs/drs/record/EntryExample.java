package dev.fakedrs.drs.record;

import dev.fakedrs.contract.rule.Deviation;
import dev.fakedrs.contract.rule.Rule;
import dev.fakedrs.coverage.Finding.CallExample;
import dev.fakedrs.journal.JournalEntry;
import dev.fakedrs.journal.JournalEntry.Reason;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A call as its journal entry shows it, which is created on first use. */
final class EntryExample implements CallExample, Supplier<JournalEntry> {

    private final String requestId;
    private final Supplier<JournalEntry> source;
    private @Nullable JournalEntry entry;

    EntryExample(String requestId, Supplier<JournalEntry> source) {
        this.requestId = requestId;
        this.source = source;
    }

    @Override
    public JournalEntry get() {
        JournalEntry known = entry;
        if (known == null) {
            known = source.get();
            entry = known;
        }
        return known;
    }

    @Override
    public String requestId() {
        return requestId;
    }

    @Override
    public String ofRule(Rule rule) {
        return Stream.concat(
                        Stream.ofNullable(get().reason()),
                        get().refusedItems().stream().map(JournalEntry.RefusedItem::reason))
                .filter(reason -> reason.rule().equals(rule.id()))
                .map(Reason::details)
                .findFirst()
                .orElse(rule.id());
    }

    @Override
    public String ofDeviation(Deviation deviation) {
        return get().deviations().stream()
                .filter(note -> note.startsWith(deviation.id(), note.lastIndexOf('(') + 1))
                .findFirst()
                .orElse(deviation.text());
    }
}
