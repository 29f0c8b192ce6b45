package dev.fakedrs.journal.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a look at a call costs grows as the call does, and no further than what is kept of it. */
class RedactionCostTests {

    private static final int SMALL = 8 * 1024;
    private static final int TIMES = 8;

    /** Where the cost grows as the square, it grows 64-fold. */
    private static final double MAX_GROWTH = 24;

    private static final int TRIES = 9;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "\\",
                "\\\\u",
                "%25",
                "&",
                "&#",
                "a=",
                "pin ",
                "key",
                "a:",
                "'\"",
                ":",
                "://",
                "a@",
                "a:b@",
                "a.",
                "-",
                "-----BEGIN ",
                "eyJ",
                "eyJaaaaaaa.",
                "fake-drs.",
                "bearer ",
                "Aa1",
                "aB",
                "A1b2C3d4E5f6G7h8I9j0K",
                "1.",
                "1-",
                "a ",
                "a_",
                "/",
                ";",
                "[",
                "{",
                "[1,",
                "[\"pin\",",
                "{\"a\":",
                "{\"pin\":[",
                "{\"name\":\"pin\",\"v\":",
                "\"",
                "\"a\",",
                "\u00e9",
                "\uE000",
                "secret"
            })
    void growsAsTheCallDoes(String part) {
        for (String frame :
                new String[] {"%s", "{\"description\":\"%s\"}", "{\"x\":\"%s\"}", "{\"x\":[%s]}", "{\"%s\":1}"}) {
            grows(
                    size -> frame.replace("%s", repeat(part, size)),
                    text -> new SecretRedactor(Map.of()).body(text.getBytes(UTF_8)));
        }
        grows(size -> repeat(part, size), RedactionCostTests::lookAtHead);
    }

    private static void lookAtHead(String text) {
        SecretRedactor redaction = new SecretRedactor(Map.of("X-Auth-Token", text));
        redaction.query(text);
        redaction.path(text, true);
        redaction.path(text, false);
        redaction.own(text);
        redaction.headers(new TreeMap<>(Map.of("Host", text, "X-Any", text)));
    }

    @Test
    void growsAsTheTokensDo() {
        byte[] body = ("{\"description\":\"" + repeat("fig tree ", SMALL * TIMES) + "\"}").getBytes(UTF_8);
        grows(size -> numbered(size / 10), tokens -> new SecretRedactor(Map.of("X-Auth-Token", tokens)).body(body));
    }

    @Test
    void growsNoFurtherThanWhatIsKept() {
        String part = "{\"name\":\"a b\",\"x\":[{},{}]},";
        long kept =
                cost("[" + repeat(part, 64 * 1024), text -> new SecretRedactor(Map.of()).body(text.getBytes(UTF_8)));
        byte[] large = ("[" + repeat(part, 8 * 1024 * 1024)).getBytes(UTF_8);
        assertThat(cost("", text -> new SecretRedactor(Map.of()).body(large))).isLessThan(kept * 4);
    }

    private static String repeat(String part, int size) {
        return part.repeat(size / part.length());
    }

    private static String numbered(int count) {
        StringBuilder tokens = new StringBuilder();
        for (int i = 0; i < count; i++) {
            tokens.append("figs-").append(10_000 + i).append(' ');
        }
        return tokens.toString();
    }

    /** Both sizes are measured in turn, at their best: what else goes on makes neither of them cheaper. */
    private static void grows(IntFunction<String> of, Look look) {
        String small = of.apply(SMALL);
        String large = of.apply(SMALL * TIMES);
        double growth = Double.MAX_VALUE;
        for (int i = 0; i < TRIES && growth > MAX_GROWTH; i++) {
            growth = Math.min(growth, (double) cost(large, look) / cost(small, look));
        }
        assertThat(growth).as(small.substring(0, 40)).isLessThan(MAX_GROWTH);
    }

    private static long cost(String text, Look look) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            look.at(text);
            best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);
        }
        return Math.max(best, 1);
    }

    private interface Look {
        void at(String text);
    }
}
