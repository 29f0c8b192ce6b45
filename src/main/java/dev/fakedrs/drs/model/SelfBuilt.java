package dev.fakedrs.drs.model;

import dev.fakedrs.contract.rule.Deviation;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.job.JobKind;
import dev.fakedrs.job.JobKind.DbUseType;
import dev.fakedrs.job.JobKind.Direction;
import dev.fakedrs.job.JobKind.EngineType;
import dev.fakedrs.job.JobKind.NetType;
import dev.fakedrs.job.JobKind.TaskType;

/** Checks jobs between self-built databases, of which the vendor's pages allow only some kinds. */
public final class SelfBuilt {

    private SelfBuilt() {}

    /** Adds deviations for such a job. */
    public static void note(String name, JobKind kind, DrsExchange exchange) {
        if (kind.direction() != Direction.NON_DBS) {
            return;
        }
        if (kind.dbUseType() == DbUseType.CLOUD_DATA_GUARD) {
            note("db_use_type", name, kind.dbUseType(), exchange);
        }
        if (kind.dbUseType() == DbUseType.SYNC && kind.engineType() != EngineType.MYSQL) {
            note("engine_type", name, kind.engineType(), exchange);
        }
        if (kind.dbUseType() == DbUseType.SYNC) {
            noteSetUp(name, kind.netType(), kind.taskType(), exchange);
        }
    }

    private static void noteSetUp(String name, NetType net, TaskType task, DrsExchange exchange) {
        if (net == NetType.VPC) {
            note("net_type", name, net, exchange);
        }
        if (task == TaskType.FULL_TRANS) {
            note("task_type", name, task, exchange);
        }
    }

    private static void note(String field, String name, Object value, DrsExchange exchange) {
        exchange.addDeviation(
                Deviation.SELF_BUILT_KIND,
                "The " + field + " of " + name + ", between self-built databases, is " + value);
    }
}
