package dev.fakedrs.drs.exchange;

import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/** Generates request ids like those of the vendor's gateway: 32 hex digits. */
public final class RequestIdGenerator {

    private RequestIdGenerator() {}

    public static String next() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        HexFormat hex = HexFormat.of();
        return hex.toHexDigits(random.nextLong()) + hex.toHexDigits(random.nextLong());
    }
}
