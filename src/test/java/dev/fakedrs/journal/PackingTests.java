package dev.fakedrs.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.journal.JournalEntry.NearMiss;
import dev.fakedrs.journal.JournalEntry.Reason;
import dev.fakedrs.journal.JournalEntry.RefusedItem;
import dev.fakedrs.journal.JournalEntry.Request;
import dev.fakedrs.journal.JournalEntry.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PackingTests {

    private static final Reason WHY = new Reason("job-unknown", "Text: 1", "VENDOR", "-", "", "9:nine");

    @Test
    void keepsEverythingAnEntryHas() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Zulu", "last");
        headers.put("Alpha", "3:abc");
        JournalEntry entry = new JournalEntry(
                "request",
                Instant.parse("1970-01-01T00:00:00.001Z"),
                12.345678,
                "BatchStopJobs",
                "job",
                List.of("a", "", ":", "\u4f60\u597d"),
                "source",
                new Request("POST", "/v3/p/jobs", "a=1:2", headers, "{\"text\":\"\ud83d\ude00 \u00e4\"}"),
                new Response(400, headers, "DRS.M05004", "\u0000\n"),
                WHY,
                List.of(new RefusedItem(0, null, "DRS.M05004", WHY), new RefusedItem(99, "b", "DRS.M00202", WHY)),
                List.of("first", "second"),
                "scenario",
                new NearMiss("SwitchVip", "the method is POST"));
        JournalEntry unpacked = Packing.unpack(Packing.pack(entry));
        assertThat(unpacked).isEqualTo(entry);
        assertThat(new ArrayList<>(unpacked.request().headers().keySet())).containsExactly("Zulu", "Alpha");
    }

    @Test
    void tellsNothingFromEmpty() {
        JournalEntry nothing = new JournalEntry(
                "",
                Instant.parse("9999-12-31T23:59:59.999Z"),
                0,
                null,
                null,
                List.of(),
                null,
                new Request("", "", null, Map.of(), null),
                new Response(0, Map.of(), null, null),
                null,
                List.of(),
                List.of(),
                null,
                null);
        assertThat(Packing.unpack(Packing.pack(nothing))).isEqualTo(nothing);
        JournalEntry empty = new JournalEntry(
                "",
                Instant.EPOCH,
                0,
                "",
                "",
                List.of(""),
                "",
                new Request("", "", "", Map.of("", ""), ""),
                new Response(0, Map.of("", ""), "", ""),
                new Reason("", "", "", "", "", ""),
                List.of(),
                List.of(""),
                "",
                new NearMiss("", ""));
        assertThat(Packing.unpack(Packing.pack(empty))).isEqualTo(empty);
    }
}
