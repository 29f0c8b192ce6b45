package dev.fakedrs.operation;

import dev.fakedrs.error.JobRule;
import dev.fakedrs.error.Refusal;
import dev.fakedrs.job.JobKind;
import dev.fakedrs.job.JobKind.DbUseType;
import dev.fakedrs.job.JobKind.EngineType;
import dev.fakedrs.job.JobKind.NetType;
import dev.fakedrs.job.JobKind.TaskType;
import dev.fakedrs.job.configuration.Endpoint;
import dev.fakedrs.job.configuration.Endpoints;
import dev.fakedrs.job.configuration.Side;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which kinds of jobs there are, and of which databases. Each method throws a {@link Refusal} where something does not fit. */
public final class TransferSchema {

    private static final Map<DbUseType, Set<EngineType>> ENGINES = Map.of(
            DbUseType.MIGRATION, Set.of(EngineType.MYSQL, EngineType.MONGODB),
            DbUseType.SYNC, Set.of(EngineType.MYSQL, EngineType.MYSQL_TO_TAURUS, EngineType.POSTGRESQL),
            DbUseType.CLOUD_DATA_GUARD, Set.of(EngineType.CLOUD_DATA_GUARD_MYSQL));

    private TransferSchema() {}

    /** Checks that there are such jobs. Only with two active sides, a disaster recovery may have any phases. */
    public static void check(JobKind kind, boolean dualActive, Endpoints endpoints) {
        boolean recovery = kind.dbUseType() == DbUseType.CLOUD_DATA_GUARD;
        if (!ENGINES.getOrDefault(kind.dbUseType(), Set.of()).contains(kind.engineType())) {
            throw refuse(kind, "engine_type", kind.engineType());
        }
        if (recovery && kind.netType() == NetType.VPC) {
            throw refuse(kind, "net_type", kind.netType());
        }
        if (recovery && !dualActive && kind.taskType() != TaskType.FULL_INCR_TRANS) {
            throw refuse(kind, "task_type", kind.taskType());
        }
        checkDatabase(kind, Side.SOURCE, typeOf(endpoints.source()));
        checkDatabase(kind, Side.TARGET, typeOf(endpoints.target()));
    }

    /** Checks that a job of this kind has such a database at a side; null: unknown, and fits. */
    public static void checkDatabase(JobKind kind, Side side, @Nullable String dbType) {
        if (dbType != null && !dbType.equals(databaseOf(kind.engineType(), side))) {
            throw refuse(kind, "engine_type", kind.engineType())
                    .with("end_point_type", side)
                    .with("db_type", dbType);
        }
    }

    private static String databaseOf(EngineType engine, Side side) {
        return switch (engine) {
            case MYSQL, CLOUD_DATA_GUARD_MYSQL -> "mysql";
            case MYSQL_TO_TAURUS -> side == Side.SOURCE ? "mysql" : "taurus";
            case POSTGRESQL -> "postgresql";
            case MONGODB -> "mongodb";
        };
    }

    private static @Nullable String typeOf(@Nullable Endpoint endpoint) {
        return endpoint == null ? null : endpoint.dbType();
    }

    private static Refusal refuse(JobKind kind, String name, Object value) {
        return JobRule.TRANSFER_SCHEMA
                .refuse()
                .with("db_use_type", kind.dbUseType())
                .with(name, value);
    }
}
