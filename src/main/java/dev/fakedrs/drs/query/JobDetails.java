package dev.fakedrs.drs.query;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.fakedrs.drs.json.EpochMillisFormat;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobKind;
import dev.fakedrs.job.JobKind.DbUseType;
import dev.fakedrs.job.JobKind.Direction;
import dev.fakedrs.job.JobKind.EngineType;
import dev.fakedrs.job.JobKind.NetType;
import dev.fakedrs.job.JobKind.TaskType;
import dev.fakedrs.job.JobStatus;
import dev.fakedrs.job.ParentLink;
import dev.fakedrs.job.ParentLink.Role;
import dev.fakedrs.job.setup.Endpoint;
import dev.fakedrs.job.setup.JobSetup;
import dev.fakedrs.job.setup.NodePlacement;
import dev.fakedrs.job.setup.ObjectSelection;
import dev.fakedrs.job.setup.RuntimeOptions.Alarm;
import dev.fakedrs.job.setup.RuntimeOptions.SpeedLimit;
import dev.fakedrs.job.setup.SyncPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * All details of a job. Public clients disagree about the type of node_num. It is a text here, and missing if the job was
 * created without it, because clients that expect a number do not send it.
 */
record JobDetails(
        String id,
        @Nullable String parentId,
        String name,
        JobStatus status,
        String description,
        String createTime,
        TaskType taskType,
        @Nullable Endpoint sourceEndpoint,
        @Nullable Endpoint targetEndpoint,
        NetType netType,
        @Nullable String failedReason,
        InstanceInfo instInfo,
        @Nullable String actualStartTime,
        @Nullable String fullTransferCompleteTime,
        String updateTime,
        Direction jobDirection,
        DbUseType dbUseType,
        boolean needRestart,
        @JsonProperty("is_target_readonly") @Nullable Boolean targetReadonly,
        @Nullable String conflictPolicy,
        @Nullable String filterDdlPolicy,
        List<SpeedLimit> speedLimit,
        String schemaType,
        @Nullable String nodeNum,
        boolean objectSwitch,
        @Nullable String masterJobId,
        @Nullable Boolean indexTrans,
        @Nullable Boolean replaceDefiner,
        @Nullable Boolean syncDatabase,
        @Nullable String subnetId,
        boolean multiWrite,
        @Nullable Alarm alarmNotify,
        @JsonProperty("is_multi_az") boolean multiAz,
        @Nullable String azCode,
        @Nullable String azName,
        @Nullable String masterAz,
        @Nullable String slaveAz,
        @Nullable String nodeRole) {

    static JobDetails of(Job job, List<Job> subtasks, Instant now, FailedReason reasons) {
        JobSetup configuration = job.configuration();
        NodePlacement placement = configuration.placement();
        SyncPolicy policy = configuration.policy();
        ObjectSelection selection = configuration.selection();
        JobStatus status = job.statusAt(now);
        String zone = zoneOf(job);
        return new JobDetails(
                job.id(),
                job.parentId(),
                job.name(),
                status,
                job.description(),
                EpochMillisFormat.of(job.createdAt()),
                job.kind().taskType(),
                configuration.endpoints().source(),
                configuration.endpoints().target(),
                job.kind().netType(),
                reasons.of(status),
                InstanceInfo.of(job, now),
                reached(job, JobStatus.STARTJOBING, now),
                reached(job, JobStatus.FULL_TRANSFER_COMPLETE, now),
                EpochMillisFormat.of(job.life().phaseAt(now).from()),
                job.kind().direction(),
                job.kind().dbUseType(),
                false,
                placement.targetReadonly(),
                policy.conflictPolicy(),
                policy.filterDdlPolicy(),
                configuration.tuning().speedLimits(),
                schemaOf(job.kind()),
                placement.nodeNum() == null ? null : placement.nodeNum().toString(),
                Boolean.TRUE.equals(selection.selected()),
                master(subtasks),
                policy.indexTrans(),
                policy.replaceDefiner(),
                selection.syncDatabase(),
                placement.subnetId(),
                placement.dualActive(),
                configuration.tuning().alarm(),
                placement.crossAz(),
                zone,
                zone,
                placement.masterAz(),
                placement.slaveAz(),
                roleOf(job));
    }

    private static @Nullable String reached(Job job, JobStatus status, Instant now) {
        return job.life().reached(status, now).map(EpochMillisFormat::of).orElse(null);
    }

    private static String schemaOf(JobKind kind) {
        if (kind.engineType() == EngineType.POSTGRESQL) {
            return "PGBaseBackup";
        }
        return kind.dbUseType() == DbUseType.SYNC ? "Tungsten" : "Replication";
    }

    private static @Nullable String master(List<Job> subtasks) {
        return subtasks.stream()
                .filter(job -> job.family() != null && job.family().role() == Role.MASTER)
                .findFirst()
                .map(Job::id)
                .orElse(null);
    }

    private static @Nullable String zoneOf(Job job) {
        NodePlacement placement = job.configuration().placement();
        ParentLink family = job.family();
        return family != null && family.role() == Role.SLAVE ? placement.slaveAz() : placement.masterAz();
    }

    /** Returns MASTER or SLAVE for the subtasks of a cross-AZ job. The reference does not document the values. */
    private static @Nullable String roleOf(Job job) {
        ParentLink family = job.family();
        return family == null ? null : family.role().toString().toUpperCase(Locale.ROOT);
    }
}
