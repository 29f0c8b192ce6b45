package dev.fakedrs.drs.query;

import dev.fakedrs.drs.json.EpochMillisFormat;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobKind.EngineType;
import dev.fakedrs.job.JobKind.NetType;
import dev.fakedrs.job.JobStatus;
import dev.fakedrs.job.StatusTimeline.Phase;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The replication node of a job. Its address and size are invented. */
record InstanceInfo(
        EngineType engineType,
        String instType,
        String ip,
        @Nullable String publicIp,
        String startTime,
        String status,
        int volumeSize) {

    static InstanceInfo of(Job job, Instant now) {
        boolean released = job.statusAt(now) == JobStatus.RELEASE_RESOURCE_COMPLETE;
        return new InstanceInfo(
                job.kind().engineType(),
                "high",
                "192.168.0.100",
                job.kind().netType() == NetType.EIP ? "203.0.113.100" : null,
                scheduled(job),
                released ? "deleted" : "active",
                100);
    }

    /** Returns the planned start of a job with a later start, or 0. */
    private static String scheduled(Job job) {
        List<Phase> phases = job.life().phases();
        for (int i = 0; i + 1 < phases.size(); i++) {
            if (phases.get(i).status() == JobStatus.WAITING_FOR_START) {
                return EpochMillisFormat.of(phases.get(i + 1).from());
            }
        }
        return "0";
    }
}
