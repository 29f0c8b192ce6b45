package dev.fakedrs.journal;

import dev.fakedrs.journal.JournalEntry.NearMiss;
import dev.fakedrs.journal.JournalEntry.Reason;
import dev.fakedrs.journal.JournalEntry.RefusedItem;
import dev.fakedrs.journal.JournalEntry.Request;
import dev.fakedrs.journal.JournalEntry.Response;
import java.time.Instant;

/**
 * Entries in one piece each. Of an entry as it is read, some sixty objects would have to be kept; so many, and for so long,
 * cost more in garbage collection than the calls themselves.
 */
final class Packing {

    private static final double NANOS = 1e6;

    private Packing() {}

    static byte[] pack(JournalEntry entry) {
        Packer to = new Packer();
        to.text(entry.requestId());
        to.number(entry.at().toEpochMilli());
        to.number(Math.round(entry.durationMs() * NANOS));
        to.text(entry.operation());
        to.text(entry.jobId());
        to.list(entry.jobIds(), Packer::text);
        to.text(entry.mode());
        to.text(entry.request().method());
        to.text(entry.request().path());
        to.text(entry.request().query());
        to.map(entry.request().headers());
        to.text(entry.request().body());
        to.number(entry.response().status());
        to.map(entry.response().headers());
        to.text(entry.response().errorCode());
        to.text(entry.response().body());
        to.optional(entry.reason(), Packing::pack);
        to.list(entry.refusedItems(), Packing::pack);
        to.list(entry.deviations(), Packer::text);
        to.text(entry.scenario());
        to.optional(entry.nearMiss(), Packing::pack);
        return to.bytes();
    }

    static JournalEntry unpack(byte[] packed) {
        Unpacker from = new Unpacker(packed);
        return new JournalEntry(
                from.text(),
                Instant.ofEpochMilli(from.number()),
                from.number() / NANOS,
                from.find(),
                from.find(),
                from.list(Unpacker::text),
                from.find(),
                new Request(from.text(), from.text(), from.find(), from.map(), from.find()),
                new Response((int) from.number(), from.map(), from.find(), from.find()),
                from.optional(Packing::reason),
                from.list(Packing::refusedItem),
                from.list(Unpacker::text),
                from.find(),
                from.optional(Packing::nearMiss));
    }

    /** What the packed entry of a request begins with, and no other. */
    static byte[] beginning(String requestId) {
        Packer to = new Packer();
        to.text(requestId);
        return to.bytes();
    }

    private static void pack(Packer to, Reason reason) {
        to.text(reason.rule());
        to.text(reason.text());
        to.text(reason.basis());
        to.text(reason.page());
        to.text(reason.details());
        to.text(reason.remedy());
    }

    private static Reason reason(Unpacker from) {
        return new Reason(from.text(), from.text(), from.text(), from.text(), from.text(), from.text());
    }

    private static void pack(Packer to, RefusedItem item) {
        to.number(item.item());
        to.text(item.jobId());
        to.text(item.errorCode());
        pack(to, item.reason());
    }

    private static RefusedItem refusedItem(Unpacker from) {
        return new RefusedItem((int) from.number(), from.find(), from.text(), reason(from));
    }

    private static void pack(Packer to, NearMiss nearMiss) {
        to.text(nearMiss.operation());
        to.text(nearMiss.difference());
    }

    private static NearMiss nearMiss(Unpacker from) {
        return new NearMiss(from.text(), from.text());
    }
}
