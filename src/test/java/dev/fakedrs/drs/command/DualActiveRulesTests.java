package dev.fakedrs.drs.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.JobRule;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobStatus;
import dev.fakedrs.job.ParentLink.Role;
import dev.fakedrs.job.TestJob;
import dev.fakedrs.job.store.InMemoryJobStore;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DualActiveRulesTests {

    private static final Job BACKWARD = TestJob.subtask(Role.BACKWARD, JobStatus.INCRE_TRANSFER_STARTED);

    private final InMemoryJobStore jobs = new InMemoryJobStore();

    @ParameterizedTest
    @EnumSource(JobStatus.class)
    void wantsTheForwardSubtaskToTransferIncrements(JobStatus status) {
        put(TestJob.subtask(Role.FORWARD, status));
        put(BACKWARD);
        assertThat(accepts(BACKWARD)).isEqualTo(status == JobStatus.INCRE_TRANSFER_STARTED);
    }

    @Test
    void takesNoOtherSubtaskForTheForwardOne() {
        put(BACKWARD);
        put(TestJob.subtaskOf("another parent", Role.FORWARD, JobStatus.INCRE_TRANSFER_STARTED));
        assertThat(accepts(BACKWARD)).isFalse();
        assertThat(accepts(TestJob.of("single", JobStatus.INCRE_TRANSFER_STARTED)))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void tellsBackwardSubtasksFromOthers(Role role) {
        assertThat(DualActiveRules.isBackward(TestJob.subtask(role, JobStatus.CREATING)))
                .isEqualTo(role == Role.BACKWARD);
        assertThat(DualActiveRules.isBackward(TestJob.of("single", JobStatus.CREATING)))
                .isFalse();
    }

    private boolean accepts(Job job) {
        DrsException refusal =
                catchThrowableOfType(DrsException.class, () -> DualActiveRules.checkForward(jobs, job, Instant.EPOCH));
        assertThat(refusal == null || refusal.rule() == JobRule.FORWARD_FIRST).isTrue();
        return refusal == null;
    }

    private void put(Job job) {
        jobs.inTransaction(transaction -> {
            transaction.put(job);
            return job;
        });
    }
}
