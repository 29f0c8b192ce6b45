package dev.fakedrs.drs.command;

import dev.fakedrs.job.JobKind;
import dev.fakedrs.job.JobKind.DbUseType;
import dev.fakedrs.job.JobKind.Direction;
import dev.fakedrs.job.JobKind.EngineType;

/** Limits actions to some kinds of jobs. */
final class KindConstraint {

    private KindConstraint() {}

    static boolean any(JobKind kind) {
        return true;
    }

    static boolean notDisasterRecovery(JobKind kind) {
        return kind.dbUseType() != DbUseType.CLOUD_DATA_GUARD;
    }

    static boolean synchronization(JobKind kind) {
        return kind.dbUseType() == DbUseType.SYNC;
    }

    static boolean mysql(JobKind kind) {
        return kind.engineType() == EngineType.MYSQL || mysqlDisasterRecovery(kind);
    }

    static boolean mysqlDisasterRecovery(JobKind kind) {
        return kind.dbUseType() == DbUseType.CLOUD_DATA_GUARD && kind.engineType() == EngineType.CLOUD_DATA_GUARD_MYSQL;
    }

    static boolean parameters(JobKind kind) {
        return kind.direction() == Direction.UP && mysql(kind) && kind.dbUseType() != DbUseType.SYNC;
    }
}
