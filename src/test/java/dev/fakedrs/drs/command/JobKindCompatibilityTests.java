package dev.fakedrs.drs.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.job.JobKind;
import dev.fakedrs.job.JobKind.DbUseType;
import dev.fakedrs.job.JobKind.Direction;
import dev.fakedrs.job.JobKind.EngineType;
import dev.fakedrs.job.JobKind.NetType;
import dev.fakedrs.job.JobKind.TaskType;
import dev.fakedrs.job.TestKinds;
import dev.fakedrs.job.setup.Endpoint;
import dev.fakedrs.job.setup.EndpointSide;
import dev.fakedrs.job.setup.Endpoints;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JobKindCompatibilityTests {

    private static final String REFUSED = "transfer-schema; db_use_type=";

    /** A use, and the engines that it has. */
    @ParameterizedTest
    @CsvSource({
        "MIGRATION, MYSQL MONGODB",
        "SYNC, MYSQL MYSQL_TO_TAURUS POSTGRESQL",
        "CLOUD_DATA_GUARD, CLOUD_DATA_GUARD_MYSQL"
    })
    void hasTheseEnginesAndNoOthers(DbUseType use, String engines) {
        for (EngineType engine : EngineType.values()) {
            boolean known = (" " + engines + " ").contains(" " + engine.name() + " ");
            JobKind kind = new JobKind(use, engine, Direction.UP, NetType.EIP, TaskType.FULL_INCR_TRANS);
            assertThat(refused(kind, false, Endpoints.NONE))
                    .isEqualTo(known ? null : REFUSED + use + "; engine_type=" + engine);
        }
    }

    @ParameterizedTest
    @EnumSource(NetType.class)
    void recoversOverNoVpc(NetType net) {
        JobKind recovery = new JobKind(
                DbUseType.CLOUD_DATA_GUARD,
                EngineType.CLOUD_DATA_GUARD_MYSQL,
                Direction.UP,
                net,
                TaskType.FULL_INCR_TRANS);
        assertThat(refused(recovery, false, Endpoints.NONE))
                .isEqualTo(net == NetType.VPC ? REFUSED + "cloudDataGuard; net_type=vpc" : null);
        JobKind sync = new JobKind(DbUseType.SYNC, EngineType.MYSQL, Direction.UP, net, TaskType.FULL_INCR_TRANS);
        assertThat(refused(sync, false, Endpoints.NONE)).isNull();
    }

    @ParameterizedTest
    @EnumSource(TaskType.class)
    void recoversInBothPhasesUnlessBothSidesAreActive(TaskType phases) {
        JobKind recovery = TestKinds.with(TestKinds.RECOVERY, phases);
        assertThat(refused(recovery, false, Endpoints.NONE))
                .isEqualTo(phases == TaskType.FULL_INCR_TRANS ? null : REFUSED + "cloudDataGuard; task_type=" + phases);
        assertThat(refused(recovery, true, Endpoints.NONE)).isNull();
        assertThat(refused(TestKinds.with(TestKinds.MIGRATION, phases), false, Endpoints.NONE))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "MYSQL, mysql, mysql",
        "CLOUD_DATA_GUARD_MYSQL, mysql, mysql",
        "MYSQL_TO_TAURUS, mysql, taurus",
        "POSTGRESQL, postgresql, postgresql",
        "MONGODB, mongodb, mongodb"
    })
    void hasTheDatabasesOfItsEngine(EngineType engine, String source, String target) {
        JobKind kind = new JobKind(DbUseType.SYNC, engine, Direction.UP, NetType.EIP, TaskType.FULL_INCR_TRANS);
        for (String type : new String[] {"mysql", "taurus", "postgresql", "mongodb", "oracle"}) {
            assertThat(fits(kind, EndpointSide.SOURCE, type)).isEqualTo(type.equals(source));
            assertThat(fits(kind, EndpointSide.TARGET, type)).isEqualTo(type.equals(target));
        }
        assertThat(fits(kind, EndpointSide.SOURCE, null)).isTrue();
    }

    @Test
    void checksBothSides() {
        JobKind kind = TestKinds.SYNC_TAURUS;
        String why = REFUSED + "sync; engine_type=mysql-to-taurus; end_point_type=";
        assertThat(refused(kind, false, new Endpoints(of("mysql"), of("taurus"))))
                .isNull();
        assertThat(refused(kind, false, new Endpoints(of("taurus"), of("taurus"))))
                .isEqualTo(why + "so; db_type=taurus");
        assertThat(refused(kind, false, new Endpoints(of("mysql"), of("mysql"))))
                .isEqualTo(why + "ta; db_type=mysql");
        assertThat(refused(kind, false, new Endpoints(of(null), of(null)))).isNull();
    }

    private static boolean fits(JobKind kind, EndpointSide side, @Nullable String type) {
        return catchThrowableOfType(DrsException.class, () -> JobKindCompatibility.checkDatabase(kind, side, type))
                == null;
    }

    private static @Nullable String refused(JobKind kind, boolean dualActive, Endpoints endpoints) {
        DrsException refusal =
                catchThrowableOfType(DrsException.class, () -> JobKindCompatibility.check(kind, dualActive, endpoints));
        return refusal == null ? null : refusal.reason();
    }

    private static Endpoint of(@Nullable String type) {
        return new Endpoint(
                type, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }
}
