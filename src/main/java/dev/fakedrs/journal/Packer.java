package dev.fakedrs.journal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Puts parts one after the other: of a text its length in characters, a colon, and itself; of a number itself and a colon; of
 * null a colon alone. All of it is UTF-8, so that an unpaired surrogate becomes a question mark.
 */
final class Packer {

    /** Room for most entries. */
    private static final int USUAL = 768;

    private final StringBuilder packed = new StringBuilder(USUAL);

    void text(@Nullable String text) {
        if (text == null) {
            packed.append(':');
        } else {
            packed.append(text.length()).append(':').append(text);
        }
    }

    void number(long number) {
        packed.append(number).append(':');
    }

    <T> void optional(@Nullable T value, BiConsumer<Packer, T> packing) {
        list(value == null ? List.of() : List.of(value), packing);
    }

    <T> void list(List<T> values, BiConsumer<Packer, T> packing) {
        number(values.size());
        for (T value : values) {
            packing.accept(this, value);
        }
    }

    void map(Map<String, String> values) {
        number(values.size());
        values.forEach((name, value) -> {
            text(name);
            text(value);
        });
    }

    byte[] bytes() {
        return packed.toString().getBytes(StandardCharsets.UTF_8);
    }
}
