package dev.fakedrs.project;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a document says about a job's life, configuration and comparisons is taken whole, or not at all. */
class JobPartsApiTests extends ApiTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'life':[null]}",
                "{'life':[{'status':'CREATING'}]}",
                "{'life':[{'status':'CREATING','from':'2026-01-02T00:00:00Z'},{'status':'PAUSING','from':'2026-01-01T00:00:00Z'}]}",
                "{'status':'PAUSING','life':[{'status':'CREATING','from':'2026-01-02T00:00:00Z'}]}",
                "{'role':'master'}",
                "{'configuration':{'placement':{'tags':[null]}}}",
                "{'configuration':{'endpoints':{'source':{'db_password':'x'}}}}",
                "{'configuration':{'checks':{'precheck':{'ends_at':'2026-01-01T00:00:00Z','source_reachable':true,'target_reachable':true}}}}",
                "{'configuration':{'tuning':{'speed_limits':[{'begin':'07:00'}]}}}",
                "{'configuration':{'tuning':{'params':{'a':null}}}}",
                "{'configuration':{'selection':{'transformations':[{'object':'a'}]}}}",
                "{'comparisons':[null]}",
                "{'comparisons':[{'id':'a','kind':'lines'}]}",
                "{'comparisons':[{'id':'a','kind':'lines','databases':[{}],'created_at':'2026-01-01T00:00:00Z','starts_at':'2026-01-01T00:00:00Z','ends_at':'2026-01-01T00:00:00Z'}]}"
            })
    void isRefusedWithTheFieldAtFault(String document) {
        Answer answer = project.adminJson("PUT", "/jobs/new-job", document.replace('\'', '"'));
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("field")).isNotEmpty();
        assertThat(answer.text("detail")).doesNotContain("dev.fakedrs").doesNotContain("java.");
        assertThat(project.job("new-job").status()).isEqualTo(404);
    }
}
