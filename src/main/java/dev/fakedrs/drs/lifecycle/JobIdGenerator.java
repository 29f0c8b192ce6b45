package dev.fakedrs.drs.lifecycle;

import dev.fakedrs.job.JobKind;
import java.util.UUID;

/**
 * Generates job ids like the vendor's: a UUID that ends with {@code jb}, one digit for the kind of job and two for its engine.
 * The emulator never interprets an id.
 */
final class JobIdGenerator {

    private JobIdGenerator() {}

    static String next(JobKind kind) {
        String uuid = UUID.randomUUID().toString();
        return uuid.substring(0, uuid.length() - 5) + "jb" + useOf(kind) + engineOf(kind);
    }

    private static String useOf(JobKind kind) {
        return switch (kind.dbUseType()) {
            case MIGRATION -> "1";
            case SYNC -> "2";
            case CLOUD_DATA_GUARD -> "5";
        };
    }

    private static String engineOf(JobKind kind) {
        return switch (kind.engineType()) {
            case MYSQL -> "01";
            case CLOUD_DATA_GUARD_MYSQL -> "02";
            case MYSQL_TO_TAURUS -> "03";
            case POSTGRESQL -> "04";
            case MONGODB -> "05";
        };
    }
}
