package dev.fakedrs.drs.modification;

import dev.fakedrs.contract.rule.JobRule;
import dev.fakedrs.job.JobKind;
import dev.fakedrs.job.JobKind.DbUseType;
import dev.fakedrs.job.JobKind.Direction;
import dev.fakedrs.job.JobKind.EngineType;
import dev.fakedrs.job.JobKind.NetType;
import dev.fakedrs.job.JobKind.TaskType;
import dev.fakedrs.job.setup.Endpoint;
import dev.fakedrs.job.setup.EndpointSide;
import dev.fakedrs.job.setup.NodePlacement.Tag;
import dev.fakedrs.job.setup.RuntimeOptions.Alarm;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The changes of a job that a client requests. A null field stays as it is. */
public record Modification(
        @Nullable String name,
        @Nullable String description,
        @Nullable Alarm alarm,
        Kind kind,
        @Nullable Endpoint source,
        @Nullable Endpoint target,
        Map<EndpointSide, String> passwords,
        @Nullable Boolean targetReadonly,
        @Nullable Boolean replaceDefiner,
        @Nullable List<Tag> tags) {

    /** Tells whether the setup changes. Only name, description and alarm can be changed during the whole life of a job. */
    boolean setsUp() {
        return kind.taskType != null
                || kind.netType != null
                || source != null
                || target != null
                || targetReadonly != null
                || replaceDefiner != null;
    }

    /** Omits the passwords. */
    @Override
    public String toString() {
        return "Modification of " + name;
    }

    /** The kind of the job in the request. Only the network and the phases can be changed. */
    public record Kind(
            @Nullable DbUseType dbUseType,
            @Nullable EngineType engineType,
            @Nullable Direction direction,
            @Nullable NetType netType,
            @Nullable TaskType taskType) {

        /** Checks that the job is of this kind. */
        void check(JobKind kind) {
            boolean fits = (dbUseType == null || dbUseType == kind.dbUseType())
                    && (engineType == null || engineType == kind.engineType())
                    && (direction == null || direction == kind.direction());
            if (!fits) {
                throw JobRule.KIND
                        .exception()
                        .detail("db_use_type", kind.dbUseType())
                        .detail("engine_type", kind.engineType())
                        .detail("job_direction", kind.direction());
            }
        }

        /** Returns the changed kind of the job. */
        JobKind over(JobKind old) {
            return new JobKind(
                    old.dbUseType(),
                    old.engineType(),
                    old.direction(),
                    Objects.requireNonNullElse(netType, old.netType()),
                    Objects.requireNonNullElse(taskType, old.taskType()));
        }
    }
}
