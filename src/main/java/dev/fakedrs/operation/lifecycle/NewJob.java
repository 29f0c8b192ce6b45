package dev.fakedrs.operation.lifecycle;

import dev.fakedrs.error.JobRule;
import dev.fakedrs.job.JobKind;
import dev.fakedrs.job.JobKind.DbUseType;
import dev.fakedrs.job.JobKind.EngineType;
import dev.fakedrs.job.JobKind.NetType;
import dev.fakedrs.job.JobKind.TaskType;
import dev.fakedrs.job.Passwords;
import dev.fakedrs.job.configuration.Configuration;
import java.util.Map;
import java.util.Set;

/** A job as a client asks for it. */
public record NewJob(String name, String description, JobKind kind, Configuration configuration, Passwords passwords) {

    private static final Map<DbUseType, Set<EngineType>> ENGINES = Map.of(
            DbUseType.MIGRATION, Set.of(EngineType.MYSQL, EngineType.MONGODB),
            DbUseType.SYNC, Set.of(EngineType.MYSQL, EngineType.MYSQL_TO_TAURUS, EngineType.POSTGRESQL),
            DbUseType.CLOUD_DATA_GUARD, Set.of(EngineType.CLOUD_DATA_GUARD_MYSQL));

    /** Whether it becomes a parent with two subtasks: in two zones, or in two directions. */
    boolean hasSubtasks() {
        return configuration.placement().crossAz() || configuration.placement().dualActive();
    }

    /** Checks that there are jobs of its kind. */
    void checkSchema() {
        boolean recovery = kind.dbUseType() == DbUseType.CLOUD_DATA_GUARD;
        boolean engineFits = ENGINES.getOrDefault(kind.dbUseType(), Set.of()).contains(kind.engineType());
        boolean netFits = !(recovery && kind.netType() == NetType.VPC);
        boolean taskFits =
                !recovery || configuration.placement().dualActive() || kind.taskType() == TaskType.FULL_INCR_TRANS;
        if (!engineFits || !netFits || !taskFits) {
            throw JobRule.TRANSFER_SCHEMA
                    .refuse()
                    .with("db_use_type", kind.dbUseType())
                    .with(
                            engineFits ? netFits ? "task_type" : "net_type" : "engine_type",
                            engineFits ? netFits ? kind.taskType() : kind.netType() : kind.engineType());
        }
    }
}
