package dev.fakedrs.drs.command;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.JobRule;
import dev.fakedrs.job.JobKind;
import dev.fakedrs.job.JobKind.DbUseType;
import dev.fakedrs.job.JobKind.EngineType;
import dev.fakedrs.job.JobKind.NetType;
import dev.fakedrs.job.JobKind.TaskType;
import dev.fakedrs.job.setup.Endpoint;
import dev.fakedrs.job.setup.EndpointSide;
import dev.fakedrs.job.setup.Endpoints;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks which kinds of jobs exist, and their databases. Each method throws a {@link DrsException} if they do not fit. */
public final class JobKindCompatibility {

    private static final Map<DbUseType, Set<EngineType>> ENGINES = Map.of(
            DbUseType.MIGRATION, Set.of(EngineType.MYSQL, EngineType.MONGODB),
            DbUseType.SYNC, Set.of(EngineType.MYSQL, EngineType.MYSQL_TO_TAURUS, EngineType.POSTGRESQL),
            DbUseType.CLOUD_DATA_GUARD, Set.of(EngineType.CLOUD_DATA_GUARD_MYSQL));

    private JobKindCompatibility() {}

    /** Checks a kind and the types of its databases. A disaster recovery has a choice of phases only if it is dual-active. */
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
        checkDatabase(kind, EndpointSide.SOURCE, typeOf(endpoints.source()));
        checkDatabase(kind, EndpointSide.TARGET, typeOf(endpoints.target()));
    }

    /** Checks the database type of one side. The type null is unknown and always fits. */
    public static void checkDatabase(JobKind kind, EndpointSide side, @Nullable String dbType) {
        if (dbType != null && !dbType.equals(databaseOf(kind.engineType(), side))) {
            throw refuse(kind, "engine_type", kind.engineType())
                    .detail("end_point_type", side)
                    .sentDetail("db_type", dbType);
        }
    }

    private static String databaseOf(EngineType engine, EndpointSide side) {
        return switch (engine) {
            case MYSQL, CLOUD_DATA_GUARD_MYSQL -> "mysql";
            case MYSQL_TO_TAURUS -> side == EndpointSide.SOURCE ? "mysql" : "taurus";
            case POSTGRESQL -> "postgresql";
            case MONGODB -> "mongodb";
        };
    }

    private static @Nullable String typeOf(@Nullable Endpoint endpoint) {
        return endpoint == null ? null : endpoint.dbType();
    }

    private static DrsException refuse(JobKind kind, String name, Object value) {
        return JobRule.TRANSFER_SCHEMA
                .exception()
                .detail("db_use_type", kind.dbUseType())
                .detail(name, value);
    }
}
