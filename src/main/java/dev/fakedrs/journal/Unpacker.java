package dev.fakedrs.journal;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes the parts that a {@link Packer} has put, in the same order. */
final class Unpacker {

    private final String packed;
    private int at;

    Unpacker(byte[] packed) {
        this.packed = new String(packed, StandardCharsets.UTF_8);
    }

    String text() {
        return Objects.requireNonNull(find());
    }

    @Nullable
    String find() {
        String length = upToColon();
        if (length.isEmpty()) {
            return null;
        }
        int begin = at;
        at += Integer.parseInt(length);
        return packed.substring(begin, at);
    }

    long number() {
        return Long.parseLong(upToColon());
    }

    private String upToColon() {
        int begin = at;
        int colon = packed.indexOf(':', at);
        at = colon + 1;
        return packed.substring(begin, colon);
    }

    <T> @Nullable T optional(Function<Unpacker, T> unpacking) {
        List<T> values = list(unpacking);
        return values.isEmpty() ? null : values.get(0);
    }

    <T> List<T> list(Function<Unpacker, T> unpacking) {
        long size = number();
        List<T> values = new ArrayList<>();
        for (long i = 0; i < size; i++) {
            values.add(unpacking.apply(this));
        }
        return values;
    }

    Map<String, String> map() {
        long size = number();
        Map<String, String> values = new LinkedHashMap<>();
        for (long i = 0; i < size; i++) {
            values.put(text(), text());
        }
        return values;
    }
}
