package dev.fakedrs.drs.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which kinds of jobs there are: the same when a job is created and when it is modified. */
class TransferSchemaApiTests extends ApiTests {

    private static final String RECOVERY =
            "'db_use_type':'cloudDataGuard','engine_type':'cloudDataGuard-mysql','job_direction':'up'";

    @BeforeEach
    void makeJobs() {
        project.freeze();
        put("job", "'db_use_type':'sync'");
        put("recovery", RECOVERY);
        put("dual", RECOVERY + ",'configuration':{'placement':{'multi_write':true}}");
        put("forward", RECOVERY + ",'parent_id':'dual','role':'forward'");
        put("backward", RECOVERY + ",'parent_id':'dual','role':'backward'");
    }

    @ParameterizedTest
    @CsvSource({
        "sync,mysql,mysql,mysql,",
        "sync,mysql,,,",
        "sync,mysql,postgresql,mysql,DRS.M00302",
        "sync,mysql,mysql,taurus,DRS.M00302",
        "sync,mysql-to-taurus,mysql,taurus,",
        "sync,mysql-to-taurus,taurus,taurus,DRS.M00302",
        "sync,postgresql,postgresql,postgresql,",
        "sync,postgresql,postgresql,mysql,DRS.M00302",
        "migration,mongodb,mongodb,mongodb,",
        "migration,mongodb,mysql,mongodb,DRS.M00302",
        "cloudDataGuard,cloudDataGuard-mysql,mysql,mysql,",
        "cloudDataGuard,cloudDataGuard-mysql,mongodb,mysql,DRS.M00302"
    })
    void aJobIsCreatedForDatabasesThatItsEngineIsFor(
            String use, String engine, String source, String target, String code) {
        Answer answer = call(
                "POST",
                "batch-creation",
                "{'jobs':[{'name':'a-new-job','db_use_type':'" + use + "','engine_type':'" + engine
                        + "','job_direction':'up','net_type':'vpn','node_type':'high','task_type':'FULL_INCR_TRANS',"
                        + "'customize_sutnet_id':'2f6d3c1b-58a9-4b07-9d1e-c47a06be51f3','multi_write':false,"
                        + "'source_endpoint':" + endpoint(source) + ",'target_endpoint':" + endpoint(target) + "}]}");
        assertThat(answer.text("results/0/error_code")).isEqualTo(code == null ? "" : code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            job      | 'source_endpoint':{'db_type':'postgresql'} | end_point_type=so; db_type=postgresql
            job      | 'target_endpoint':{'db_type':'taurus'}     | end_point_type=ta; db_type=taurus
            recovery | 'net_type':'vpc'                           | net_type=vpc
            recovery | 'task_type':'FULL_TRANS'                   | task_type=FULL_TRANS
            forward  | 'net_type':'vpc'                           | net_type=vpc
            """)
    void aJobBecomesNoneThatCouldNotBeCreated(String id, String change, String detail) {
        String before = project.jobs();
        Answer answer = modify(id, change);
        assertThat(answer.text("results/0/error_code")).isEqualTo("DRS.M00302");
        assertThat(answer.why()).startsWith("transfer-schema").contains(detail);
        assertThat(project.jobs()).isEqualTo(before);
    }

    @Test
    void aConnectionIsTestedToADatabaseThatTheEngineIsFor() {
        String test = "{'jobs':[{'id':'job','net_type':'vpn','db_type':'%s','ip':'i','db_user':'u','db_password':'p',"
                + "'end_point_type':'so'}]}";
        assertThat(call("POST", "batch-connection", test.formatted("postgresql"))
                        .text("results/0/error_code"))
                .isEqualTo("DRS.M00302");
        assertThat(call("POST", "batch-connection", test.formatted("mysql")).text("results/0/status"))
                .isEqualTo("success");
    }

    @Test
    void twoDirectionsMayHaveAnyPhasesAndTheParentHasThoseOfTheForwardOne() {
        assertThat(modify("forward", "'task_type':'INCR_TRANS','source_endpoint':{'ip':'10.0.0.9'}")
                        .text("results/0/status"))
                .isEqualTo("success");
        for (String id : new String[] {"forward", "dual"}) {
            assertThat(project.job(id).text("task_type")).isEqualTo("INCR_TRANS");
            assertThat(project.job(id).text("configuration/endpoints/source/ip"))
                    .isEqualTo("10.0.0.9");
        }
        assertThat(project.job("backward").text("task_type")).isEqualTo("FULL_INCR_TRANS");
    }

    @Test
    void aJobWithoutAFullPhaseHasNoFlowControl() {
        put("zones", "'configuration':{'placement':{'master_az':'a','slave_az':'b'}}");
        put("master", "'parent_id':'zones','role':'master','task_type':'INCR_TRANS'");
        put("slave", "'parent_id':'zones','role':'slave'");
        call(
                "PUT",
                "batch-limit-speed",
                "{'speed_limits':[{'job_id':'zones','speed_limit':[{'begin':'07:00','end':'17:59','speed':'20'}]}]}");
        assertThat(limits("zones")).isEqualTo(1);
        assertThat(limits("master")).isZero();
        assertThat(limits("slave")).isEqualTo(1);
        modify("zones", "'task_type':'INCR_TRANS'");
        assertThat(limits("zones")).isZero();
        assertThat(limits("slave")).isZero();
    }

    private int limits(String id) {
        return project.job(id).json().at("/configuration/tuning/speed_limits").size();
    }

    private static String endpoint(String dbType) {
        return dbType == null ? "{}" : "{'db_type':'" + dbType + "'}";
    }

    private void put(String id, String fields) {
        project.put(id, ("{'status':'CONFIGURATION'," + fields + "}").replace('\'', '"'));
    }

    private Answer modify(String id, String change) {
        return call("PUT", "batch-modification", "{'jobs':[{'job_id':'" + id + "'," + change + "}]}");
    }

    private Answer call(String method, String path, String body) {
        return project.call(method, path)
                .header("Content-Type", "application/json")
                .body(body.replace('\'', '"'))
                .send();
    }
}
