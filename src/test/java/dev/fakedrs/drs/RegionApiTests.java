package dev.fakedrs.drs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;

/** A database on an instance that does not say its region is in the one that is set, as OTC's Terraform provider has it. */
@TestPropertySource(properties = "fake-drs.identity.region=eu-ch2")
class RegionApiTests extends ApiTests {

    @BeforeEach
    void freeze() {
        project.freeze();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'inst_id':'i'} | eu-ch2",
                "{'inst_id':'i','region':null} | eu-ch2",
                "{'inst_id':'i','region':' '} | eu-ch2",
                "{'inst_id':'i','region':'eu-de'} | eu-de",
                "{'ip':'10.0.0.1'} | ``",
                "{'ip':'10.0.0.1','inst_id':''} | ``",
                "{'ip':'10.0.0.1','region':'eu-nl'} | eu-nl",
            })
    void isTheOneThatIsSetWhereAnInstanceSaysNone(String endpoint, String region) {
        String job =
                "{'name':'a-new-job','db_use_type':'sync','engine_type':'mysql','job_direction':'up','net_type':'vpn',"
                        + "'node_type':'high','task_type':'FULL_INCR_TRANS','customize_sutnet_id':"
                        + "'2f6d3c1b-58a9-4b07-9d1e-c47a06be51f3','source_endpoint':ENDPOINT,'target_endpoint':ENDPOINT}";
        String id = call("POST", "batch-creation", job.replace("ENDPOINT", endpoint))
                .text("results/0/id");
        assertThat(regions(id)).isEqualTo(region + " " + region);
        project.put("old", "{\"status\":\"CONFIGURATION\"}");
        String change = "{'job_id':'old','source_endpoint':ENDPOINT,'target_endpoint':ENDPOINT}";
        call("PUT", "batch-modification", change.replace("ENDPOINT", endpoint));
        assertThat(regions("old")).isEqualTo(region + " " + region);
    }

    @Test
    void isNotAskedForInAConnectionTest() {
        project.put("job", "{\"status\":\"CONFIGURATION\"}");
        Answer tested = call(
                "POST",
                "batch-connection",
                "{'id':'job','net_type':'vpn','db_type':'mysql','ip':'10.0.0.2','db_user':'u','db_password':'p',"
                        + "'end_point_type':'ta','inst_id':'i'}");
        assertThat(tested.text("results/0/status")).isEqualTo("success");
    }

    private String regions(String id) {
        Answer details = project.call("POST", "batch-detail")
                .header("Content-Type", "application/json")
                .body("{\"jobs\":[\"" + id + "\"]}")
                .send();
        return details.text("results/0/source_endpoint/region") + " "
                + details.text("results/0/target_endpoint/region");
    }

    private Answer call(String method, String path, String item) {
        return project.call(method, path)
                .header("Content-Type", "application/json")
                .body(("{'jobs':[" + item + "]}").replace('\'', '"'))
                .send();
    }
}
