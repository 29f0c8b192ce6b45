package dev.fakedrs.drs.record;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.drs.command.CommandListener;
import dev.fakedrs.drs.exchange.CallTrace;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.job.Job;
import dev.fakedrs.journal.CallEffect;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Stores what a call does and sees in the exchange of the current request. */
@Component
final class CommandRecorder implements CommandListener {

    @Override
    public void done(Operation operation, Job job, Instant now) {
        ServletRequestAttributes current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        CallTrace trace = DrsExchange.of(current.getRequest()).trace();
        trace.addTransitionsOf(job, now);
        if (trace.effect() == CallEffect.NONE) {
            trace.setEffect(effectOf(operation, job));
        }
    }

    private static CallEffect effectOf(Operation operation, Job job) {
        return switch (operation) {
            case BATCH_CREATE_JOBS -> CallEffect.JOB_CREATED;
            case BATCH_UPDATE_JOB -> CallEffect.JOB_MODIFIED;
            case BATCH_START_JOBS -> CallEffect.JOB_STARTED;
            case BATCH_STOP_JOBS -> CallEffect.JOB_PAUSED;
            case BATCH_RESTORE_TASK -> CallEffect.JOB_RESUMED;
            case BATCH_DELETE_JOBS -> job.deleted() ? CallEffect.JOB_DELETED : CallEffect.JOB_TERMINATED;
            case BATCH_VALIDATE_CONNECTIONS, BATCH_VALIDATE_CLUSTERS_CONNECTIONS -> CallEffect.CONNECTION_TESTED;
            case BATCH_SET_OBJECTS -> CallEffect.OBJECTS_SELECTED;
            case BATCH_CHANGE_DATA -> CallEffect.DATA_PROCESSING_SET;
            case BATCH_SET_POLICY -> CallEffect.POLICY_SET;
            case BATCH_SET_DEFINER -> CallEffect.DEFINER_SET;
            case BATCH_CHECK_JOBS -> CallEffect.PRECHECK_STARTED;
            case BATCH_SHOW_PARAMS -> CallEffect.PARAMS_READ;
            case UPDATE_PARAMS -> CallEffect.PARAMS_CHANGED;
            case BATCH_SET_SPEED -> CallEffect.SPEED_SET;
            case BATCH_RESET_PASSWORD -> CallEffect.PASSWORD_RESET;
            case CREATE_COMPARE_TASK -> CallEffect.COMPARISON_STARTED;
            case SWITCH_VIP -> CallEffect.SWITCHOVER_STARTED;
            case SHOW_JOB_LIST,
                    BATCH_CHECK_RESULTS,
                    LIST_COMPARE_RESULT,
                    BATCH_LIST_PROGRESSES,
                    BATCH_LIST_JOB_DETAILS,
                    BATCH_LIST_JOB_STATUS,
                    SHOW_SWITCH_VIP_STATUS -> CallEffect.NONE;
        };
    }
}
