package dev.fakedrs.drs.command;

import dev.fakedrs.contract.rule.JobRule;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.ParentLink;
import dev.fakedrs.job.store.JobReader;

/** Which members of a family of parent and subtasks may be called. A job without a family always may. */
public enum FamilyConstraint {
    ANY,
    /** For a cross-AZ job and a cluster, the parent is called. */
    NOT_A_SUBTASK,
    /** A dual-active disaster recovery is stopped and deleted as a whole. */
    NOT_A_DUAL_ACTIVE_SUBTASK,
    /** The two directions of a dual-active disaster recovery are handled one by one. */
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
