package dev.fakedrs.drs.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which member of a family may be called: the parent, or its subtasks. */
class FamilyRulesApiTests extends ApiTests {

    private static final String RECOVERY =
            "\"db_use_type\":\"cloudDataGuard\",\"engine_type\":\"cloudDataGuard-mysql\",\"job_direction\":\"up\",";

    @BeforeEach
    void makeFamilies() {
        project.put("dual", "{" + RECOVERY + "\"configuration\":{\"placement\":{\"multi_write\":true}}}");
        project.put("forward", "{" + RECOVERY + "\"parent_id\":\"dual\",\"role\":\"forward\"}");
        project.put("backward", "{" + RECOVERY + "\"parent_id\":\"dual\",\"role\":\"backward\"}");
        project.put("zones", "{\"configuration\":{\"placement\":{\"master_az\":\"a\",\"slave_az\":\"b\"}}}");
        project.put("master", "{\"parent_id\":\"zones\",\"role\":\"master\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            POST   | batch-connection         | dual    | DRS.M00307 | {'jobs':[{'id':'ID','net_type':'vpn','db_type':'mysql','ip':'i','db_user':'u','db_password':'p','end_point_type':'so'}]}
            PUT    | batch-modification       | dual    | DRS.M00307 | {'jobs':[{'job_id':'ID','name':'renamed'}]}
            POST   | batch-precheck           | dual    | DRS.M00307 | {'jobs':[{'job_id':'ID','precheck_mode':'forStartJob'}]}
            PUT    | batch-limit-speed        | dual    | DRS.M00307 | {'speed_limits':[{'job_id':'ID','speed_limit':[]}]}
            POST   | batch-get-params         | dual    | DRS.M00307 | {'jobs':['ID'],'refresh':'1'}
            POST   | dual/params              | dual    | DRS.M00307 | {'group':'common','params':[{'key':'wait_timeout','target_value':'1'}]}
            POST   | batch-starting           | dual    | DRS.M00307 | {'jobs':[{'job_id':'ID'}]}
            POST   | batch-retry-task         | dual    | DRS.M00307 | {'jobs':[{'job_id':'ID'}]}
            PUT    | batch-modify-pwd         | dual    | DRS.M00307 | {'jobs':[{'job_id':'ID','end_point_type':'so','db_password':'p'}]}
            POST   | create-compare-task      | dual    | DRS.M00307 | {'job_id':'ID','object_level_compare_type':'objects'}
            POST   | create-compare-task      | zones   | DRS.M00307 | {'job_id':'ID','object_level_compare_type':'objects'}
            POST   | cluster/batch-connection | master  | DRS.M00308 | {'jobs':[{'job_id':'ID','action':'a','property':'[{\\"dbtype\\":\\"mongodb\\",\\"dbport\\":0,\\"ssllink\\":false,\\"nettype\\":\\"eip\\",\\"endpointtype\\":\\"ls\\",\\"ip\\":\\"i\\",\\"dbName\\":\\"d\\",\\"dbuser\\":\\"u\\",\\"dbpassword\\":\\"p\\"}]'}]}
            DELETE | batch-jobs               | forward | DRS.M00308 | {'jobs':[{'job_id':'ID','delete_type':'terminate'}]}
            DELETE | batch-jobs               | backward| DRS.M00308 | {'jobs':[{'job_id':'ID','delete_type':'delete'}]}
            POST   | master/switch-vip        | master  | DRS.M00308 | {'mode':'source'}
            """)
    void refusesTheWrongMember(String method, String path, String id, String code, String body) {
        assertThat(call(method, path, id, body).body()).contains("\"" + code + "\"");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            PUT    | batch-modification | forward | {'jobs':[{'job_id':'ID','name':'renamed'}]}
            PUT    | batch-limit-speed  | forward | {'speed_limits':[{'job_id':'ID','speed_limit':[]}]}
            PUT    | batch-modify-pwd   | backward| {'jobs':[{'job_id':'ID','end_point_type':'so','db_password':'p'}]}
            POST   | create-compare-task| forward | {'job_id':'ID','object_level_compare_type':'objects'}
            DELETE | batch-jobs         | dual    | {'jobs':[{'job_id':'ID','delete_type':'terminate'}]}
            PUT    | batch-limit-speed  | zones   | {'speed_limits':[{'job_id':'ID','speed_limit':[]}]}
            POST   | batch-pause-task   | zones   | {'jobs':[{'job_id':'ID','pause_mode':'all'}]}
            POST   | batch-status       | dual    | {'jobs':['ID']}
            POST   | zones/switch-vip   | zones   | {'mode':'source'}
            """)
    void acceptsTheRightOne(String method, String path, String id, String body) {
        Answer answer = call(method, path, id, body);
        assertThat(answer.body()).doesNotContain("error_code");
    }

    private Answer call(String method, String path, String id, String body) {
        return project.call(method, path)
                .header("Content-Type", "application/json")
                .body(body.replace('\'', '"').replace("ID", id))
                .send();
    }
}
