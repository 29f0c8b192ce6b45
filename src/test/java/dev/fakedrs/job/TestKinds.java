package dev.fakedrs.job;

import dev.fakedrs.job.JobKind.DbUseType;
import dev.fakedrs.job.JobKind.Direction;
import dev.fakedrs.job.JobKind.EngineType;
import dev.fakedrs.job.JobKind.NetType;
import dev.fakedrs.job.JobKind.TaskType;

/** Kinds of jobs for unit tests. */
public final class TestKinds {

    public static final JobKind SELF_BUILT = JobKind.SELF_BUILT_SYNC;
    public static final JobKind SYNC_UP = of(DbUseType.SYNC, EngineType.MYSQL, Direction.UP);
    public static final JobKind SYNC_POSTGRESQL = of(DbUseType.SYNC, EngineType.POSTGRESQL, Direction.UP);
    public static final JobKind SYNC_TAURUS = of(DbUseType.SYNC, EngineType.MYSQL_TO_TAURUS, Direction.UP);
    public static final JobKind MIGRATION = of(DbUseType.MIGRATION, EngineType.MYSQL, Direction.UP);
    public static final JobKind MIGRATION_DOWN = of(DbUseType.MIGRATION, EngineType.MYSQL, Direction.DOWN);
    public static final JobKind MIGRATION_MONGODB = of(DbUseType.MIGRATION, EngineType.MONGODB, Direction.UP);
    public static final JobKind MIGRATION_SELF_BUILT = of(DbUseType.MIGRATION, EngineType.MYSQL, Direction.NON_DBS);
    public static final JobKind RECOVERY =
            of(DbUseType.CLOUD_DATA_GUARD, EngineType.CLOUD_DATA_GUARD_MYSQL, Direction.UP);
    public static final JobKind RECOVERY_DOWN =
            of(DbUseType.CLOUD_DATA_GUARD, EngineType.CLOUD_DATA_GUARD_MYSQL, Direction.DOWN);

    private TestKinds() {}

    /** The same kind, with these phases. */
    public static JobKind with(JobKind kind, TaskType phases) {
        return new JobKind(kind.dbUseType(), kind.engineType(), kind.direction(), kind.netType(), phases);
    }

    private static JobKind of(DbUseType use, EngineType engine, Direction direction) {
        return new JobKind(use, engine, direction, NetType.EIP, TaskType.FULL_INCR_TRANS);
    }
}
