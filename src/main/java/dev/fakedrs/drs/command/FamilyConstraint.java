package dev.fakedrs.drs.command;

import dev.fakedrs.contract.rule.JobRule;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.ParentLink;
import dev.fakedrs.job.store.JobReader;

/** Limits an operation to some members of a family. A job without a family is always allowed. */
public enum FamilyConstraint {
    ANY,
    /** A call of a cross-AZ job or a cluster must name the parent. */
    NOT_A_SUBTASK,
    /** A dual-active disaster recovery is stopped and deleted as a whole. */
    NOT_A_DUAL_ACTIVE_SUBTASK,
    /** Both directions of a dual-active disaster recovery are handled separately. */
    NOT_A_DUAL_ACTIVE_PARENT,
    NOT_A_PARENT;

    void check(Job job, JobReader jobs) {
        ParentLink family = job.family();
        boolean dualActive = family != null && family.dualActive();
        boolean parentMeant =
                (this == NOT_A_SUBTASK && family != null) || (this == NOT_A_DUAL_ACTIVE_SUBTASK && dualActive);
        if (parentMeant && family != null) {
            throw JobRule.PARENT_ONLY.exception().detail("parent", family.parentId());
        }
        if ((this == NOT_A_DUAL_ACTIVE_PARENT && job.dualActiveParent())
                || (this == NOT_A_PARENT && !jobs.subtasks(job.id()).isEmpty())) {
            throw JobRule.SUBTASK_ONLY.exception();
        }
    }
}
