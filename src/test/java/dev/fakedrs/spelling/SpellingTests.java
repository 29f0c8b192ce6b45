package dev.fakedrs.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTests {

    private static final List<String> NAMES = List.of("orders", "orders-2", "invoices", "archive");

    @ParameterizedTest
    @CsvSource({
        "ordres, 2, orders",
        "orders2, 2, orders",
        "ORDERS-2, 1, orders-2",
        "invoice, 1, invoices",
        "arch, 2, ''",
        "'', 3, ''"
    })
    void findsTheNearestName(String word, int most, String nearest) {
        assertThat(Spelling.nearest(word, NAMES, most).orElse("")).isEqualTo(nearest);
    }

    /** Looks at letters, not at a clock: it must not look at more of them where a text is a hundred times as long. */
    @Test
    void looksAtNoMoreLettersOfALongerText() {
        assertThat(looks(60_000, 20)).isZero();
        assertThat(looks(20, 6_000_000)).isZero();
        assertThat(looks(6_000_000, 6_000_000)).isZero();
        assertThat(looks(Spelling.MAX_LENGTH, Spelling.MAX_LENGTH)).isPositive();
        assertThat(Spelling.nearest("x".repeat(6_000_000), NAMES, 3)).isEmpty();
    }

    private static long looks(int one, int other) {
        AtomicLong looks = new AtomicLong();
        Spelling.distance(new Counted("x".repeat(one), looks), new Counted("y".repeat(other), looks), 60);
        return looks.get();
    }

    /** A text that counts how often somebody looks at one of its letters. */
    private record Counted(String text, AtomicLong looks) implements CharSequence {

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks.incrementAndGet();
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Counted(text.substring(start, end), looks);
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
