package dev.fakedrs.api;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Request ids as the gateway gives them: 32 hex digits. */
final class RequestIds {

    private RequestIds() {}

    static String next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }
}
