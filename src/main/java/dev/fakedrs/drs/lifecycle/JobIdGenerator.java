package dev.fakedrs.drs.lifecycle;

import dev.fakedrs.job.JobKind;
import java.util.UUID;

/**
 * Makes ids as the service's own look: a UUID whose end is overwritten with {@code jb}, a digit for the kind of job and two
 * for its engine. Nothing is ever read out of an id.
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
