package dev.fakedrs.journal;

import dev.fakedrs.journal.Entry.Nearest;
import dev.fakedrs.journal.Entry.RefusedItem;
import dev.fakedrs.journal.Entry.Request;
import dev.fakedrs.journal.Entry.Response;
import dev.fakedrs.journal.Entry.Why;
import java.time.Instant;

/**
 * Entries in one piece each. Of an entry as it is read, some sixty objects would have to be kept; so many, and for so long,
 * cost more in garbage collection than the calls themselves.
 */
final class Packing {

    private static final double NANOS = 1e6;

    private Packing() {}

    static byte[] pack(Entry entry) {
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
        to.optional(entry.why(), Packing::pack);
        to.list(entry.refusedItems(), Packing::pack);
        to.list(entry.deviations(), Packer::text);
        to.text(entry.scenario());
        to.optional(entry.nearest(), Packing::pack);
        return to.bytes();
    }

    static Entry unpack(byte[] packed) {
        Unpacker from = new Unpacker(packed);
        return new Entry(
                from.text(),
                Instant.ofEpochMilli(from.number()),
                from.number() / NANOS,
                from.find(),
                from.find(),
                from.list(Unpacker::text),
                from.find(),
                new Request(from.text(), from.text(), from.find(), from.map(), from.find()),
                new Response((int) from.number(), from.map(), from.find(), from.find()),
                from.optional(Packing::why),
                from.list(Packing::refusedItem),
                from.list(Unpacker::text),
                from.find(),
                from.optional(Packing::nearest));
    }

    /** What the packed entry of a request begins with, and no other. */
    static byte[] beginning(String requestId) {
        Packer to = new Packer();
        to.text(requestId);
        return to.bytes();
    }

    private static void pack(Packer to, Why why) {
        to.text(why.rule());
        to.text(why.text());
        to.text(why.basis());
        to.text(why.page());
        to.text(why.details());
        to.text(why.remedy());
    }

    private static Why why(Unpacker from) {
        return new Why(from.text(), from.text(), from.text(), from.text(), from.text(), from.text());
    }

    private static void pack(Packer to, RefusedItem item) {
        to.number(item.item());
        to.text(item.jobId());
        to.text(item.errorCode());
        pack(to, item.why());
    }

    private static RefusedItem refusedItem(Unpacker from) {
        return new RefusedItem((int) from.number(), from.find(), from.text(), why(from));
    }

    private static void pack(Packer to, Nearest nearest) {
        to.text(nearest.operation());
        to.text(nearest.difference());
    }

    private static Nearest nearest(Unpacker from) {
        return new Nearest(from.text(), from.text());
    }
}
