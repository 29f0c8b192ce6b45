package dev.fakedrs.job;

import dev.fakedrs.error.JobRule;
import dev.fakedrs.job.JobKind.DbUseType;
import dev.fakedrs.job.JobKind.Direction;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which jobs may be switched over, and asked about it: the part of the decision table that looks at the job. Each method
 * returns or throws the refusal of the first rule that is not met.
 */
final class SwitchoverRules {

    private static final Pattern JOB_ID = Pattern.compile("[0-9a-z]{8}(-[0-9a-z]{4}){3}-[0-9a-z]{12}");

    private SwitchoverRules() {}

    /** For a switchover: the job that is to be switched. */
    static Job switchable(String id, @Nullable Job found, Instant now, Set<JobStatus> statuses) {
        Job job = known(id, found);
        if (job.deleted() || job.status() == JobStatus.RELEASE_RESOURCE_COMPLETE) {
            throw JobRule.JOB_GONE.refuse();
        }
        eligible(job);
        if (!statuses.contains(job.status())) {
            throw JobRule.JOB_STATUS.refuse().with("status", job.status());
        }
        Switchover latest = job.switchover();
        if (latest != null && latest.statusAt(now) == SwitchoverStatus.SWITCH_VIP_START) {
            throw JobRule.SWITCHOVER_RUNNING
                    .refuse()
                    .with("mode", latest.mode())
                    .with("until", latest.endsAt());
        }
        return job;
    }

    /** For a query: the latest switchover of the job. Its resources may be released, and any status will do. */
    static Switchover latest(String id, @Nullable Job found) {
        Job job = known(id, found);
        if (job.deleted()) {
            throw JobRule.JOB_GONE.refuse();
        }
        eligible(job);
        if (job.switchover() == null) {
            throw JobRule.NEVER_SWITCHED.refuse();
        }
        return job.switchover();
    }

    private static Job known(String id, @Nullable Job found) {
        if (found != null) {
            return found;
        }
        throw JOB_ID.matcher(id).matches() ? JobRule.JOB_UNKNOWN.refuse() : JobRule.JOB_ID_MALFORMED.refuse("job_id");
    }

    private static void eligible(Job job) {
        if (job.parentId() != null) {
            throw JobRule.PARENT_ONLY.refuse().with("parent", job.parentId());
        }
        if (job.kind().dbUseType() != DbUseType.SYNC) {
            throw JobRule.SYNCHRONIZATION_ONLY
                    .refuse()
                    .with("db_use_type", job.kind().dbUseType());
        }
        if (job.kind().direction() != Direction.NON_DBS) {
            throw JobRule.SELF_BUILT_ONLY
                    .refuse()
                    .with("job_direction", job.kind().direction());
        }
    }
}
