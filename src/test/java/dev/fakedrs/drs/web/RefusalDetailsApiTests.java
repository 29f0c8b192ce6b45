package dev.fakedrs.drs.web;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.RawHttp;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A refusal says what was wrong: which field, what it was sent and what would do, or what may have been meant. */
class RefusalDetailsApiTests extends ApiTests {

    private static final String WINDOW = "{\"begin\":\"01:00\",\"end\":\"01:59\",\"speed\":\"9\"}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST|{j}/switch-vip|{\"mode\":\"both\"}|parameter-invalid; field=mode; value=both; allowed=source|target",
                "POST|{j}/switch-vip|{\"mode\":17}|parameter-invalid; field=mode; value=17; allowed=source|target",
                "POST|{j}/switch-vip|{\"mode\":[\"source\"]}|parameter-invalid; field=mode; value=[...]; allowed=source|target",
                "POST|{j}/switch-vip|{\"mode\":\" \"}|parameter-empty; field=mode",
                "POST|{j}/switch-vip|{}|parameter-empty; field=mode",
                "POST|batch-status|{\"jobs\":{\"a\":1}}|parameter-invalid; field=jobs; value={...}; allowed=a list",
                "POST|batch-status|{\"jobs\":[7]}|parameter-invalid; field=jobs; value=7; allowed=a text; item=0",
                "POST|batch-status|{\"jobs\":[{\"id\":\"{j}\"}]}|parameter-invalid; field=jobs; value={...}; allowed=a text; item=0",
                "POST|batch-starting|{\"jobs\":[\"{j}\"]}|parameter-invalid; field=jobs; value={j}; allowed=an object; item=0",
                "DELETE|batch-jobs|{\"jobs\":[[1]]}|parameter-invalid; field=jobs; value=[...]; allowed=an object; item=0",
                "PUT|batch-limit-speed|{\"speed_limits\":[true]}|parameter-invalid; field=speed_limits; value=true; allowed=an object; item=0",
                "PUT|batch-limit-speed|{\"speed_limits\":[null]}|parameter-empty; field=speed_limits; item=0",
                "PUT|batch-limit-speed|{\"speed_limits\":[{\"job_id\":\"{j}\",\"speed_limit\":["
                        + WINDOW + "," + WINDOW + "," + WINDOW + "," + WINDOW + "]}]}"
                        + "|parameter-invalid; field=speed_limit; value=4 items; allowed=at most 3 items; item=0",
                "POST|batch-status|{\"jobs\":[\"{j}\"],\"page_req\":{\"cur_page\":\"one\",\"per_page\":5}}"
                        + "|parameter-invalid; field=page_req.cur_page; value=one; allowed=a whole number",
                "POST|batch-status|{\"jobs\":[\"{j}\"],\"page_req\":{\"cur_page\":-3,\"per_page\":5}}"
                        + "|page-invalid; field=cur_page; value=-3; allowed=at least 1",
                "POST|batch-status|{\"jobs\":[\"{j}\"],\"page_req\":{\"cur_page\":1,\"per_page\":101}}"
                        + "|page-too-large; field=per_page; value=101; allowed=0 to 100",
                "PUT|batch-limit-speed|{\"speed_limits\":[{\"job_id\":\"{j}\",\"speed_limit\":[{\"begin\":\"25:00\",\"end\":\"01:59\","
                        + "\"speed\":\"9\"}]}]}|parameter-invalid; field=speed_limit[0].begin; value=25:00; allowed=([01]\\d|2[0-3]):[0-5]\\d; item=0",
                "POST|cluster/batch-connection|{\"jobs\":[{\"job_id\":\"{j}\",\"action\":\"a\",\"property\":\"[{'dbtype':'mongodb',"
                        + "'dbport':0,'ssllink':false,'nettype':'lan','endpointtype':'ls','ip':'i','dbName':'d','dbuser':'u',"
                        + "'dbpassword':'p'}]\"}]}|parameter-invalid; field=property.nettype; value=lan; allowed=vpn|vpc|eip; item=0",
                "POST|batch-get-params|{\"jobs\":[\"{j}\"],\"refresh\":\"2\"}|parameter-invalid; field=refresh; value=2; allowed=0|1"
            })
    void namesFieldValueAndWhatIsAllowed(String rest) {
        String[] parts = rest.split("\\|", 4);
        Answer answer = project.call(parts[0], parts[1].replace("{j}", EXAMPLE))
                .header("Content-Type", "application/json")
                .body(parts[2].replace("{j}", EXAMPLE).replace("'", "\\\""))
                .send();
        assertThat(answer.why()).isEqualTo(parts[3].replace("{j}", EXAMPLE));
    }

    @Test
    void namesAHeadersValueAndWhatIsAllowed() {
        assertThat(project.switchVip(EXAMPLE)
                        .header("Content-Type", "text/x-yaml")
                        .send()
                        .why())
                .isEqualTo("content-type-not-json; field=Content-Type; value=text/x-yaml; allowed=application/json");
        assertThat(project.switchVip(EXAMPLE)
                        .header("X-Language", "fr-fr")
                        .send()
                        .why())
                .isEqualTo("language-unknown; field=X-Language; value=fr-fr; allowed=en-us|zh-cn");
        assertThat(project.switchVip(EXAMPLE).without("Content-Type").send().why())
                .isEqualTo("content-type-missing; field=Content-Type");
    }

    @Test
    void cutsAValueAndLeavesNothingInItThatAHeaderCannotHave() {
        Answer longOne = project.switchVip(EXAMPLE, "x".repeat(40_000)).send();
        assertThat(longOne.why()).contains("; value=" + "x".repeat(64) + "...; allowed=");
        Answer strange = project.switchVip(EXAMPLE, "a\\r\\nSet-Cookie: b; c=\u00e9\\u0000\ud83d\ude00")
                .send();
        assertThat(strange.why()).contains("; value=a__Set-Cookie: b_ c=___; allowed=");
        assertThat(strange.headers().getFirst("Set-Cookie")).isNull();
        assertThat(project.switchVip(EXAMPLE, "\u00e9; x").send().status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "db_password|5551234",
                "db_password|{\"x\":\"sesame\"}",
                "ssl_cert_password|[\"sesame\"]",
                "db_password|true"
            })
    void neverShowsTheValueOfASecret(String field, String value) {
        Answer answer = project.call("POST", "batch-connection")
                .header("Content-Type", "application/json")
                .body("{\"jobs\":[{\"id\":\"" + EXAMPLE + "\",\"" + field + "\":" + value + "}]}")
                .send();
        assertThat(answer.why()).isEqualTo("parameter-invalid; field=" + field + "; allowed=a text; item=0");
        assertThat(project.requests("").body()).doesNotContain("sesame", "5551234");
    }

    /** Whatever was sent stands in the journal once, in the body, where it is looked through for secrets. */
    @Test
    void writesNothingDownOfWhatItRepeats() {
        project.switchVip(EXAMPLE, "word-that-was-sent").send();
        project.call("GET", "id-that-was-sent/get-switch-vip-status").send();
        Answer journal = project.requests("");
        assertThat(journal.text("requests/1/response/headers/X-Fake-Drs-Reason"))
                .isEqualTo("parameter-invalid; field=mode; allowed=source|target");
        assertThat(journal.text("requests/1/reason/details"))
                .isEqualTo("parameter-invalid; field=mode; allowed=source|target");
        assertThat(journal.text("requests/0/reason/details")).isEqualTo("job-id-malformed");
    }

    @Test
    void namesTheJobThatThereIsNot() {
        String in = " in project " + project.id();
        assertThat(project.switchVip("orders").send().why()).isEqualTo("job-id-malformed; reason=no job 'orders'" + in);
        String wellFormed = "12345678-1234-1234-1234-1234567jb201";
        assertThat(project.switchVipStatus(wellFormed).send().why())
                .isEqualTo("job-unknown; reason=no job '" + wellFormed + "'" + in);
        assertThat(project.call("POST", "batch-status")
                        .header("Content-Type", "application/json")
                        .body("{\"jobs\":[\"" + EXAMPLE + "\",\"invoices\",\"" + "y".repeat(100) + "\"]}")
                        .send()
                        .headers()
                        .get("X-Fake-Drs-Reason"))
                .containsExactly(
                        "job-id-malformed; reason=no job 'invoices'" + in + "; item=1",
                        "job-id-malformed; reason=no job '" + "y".repeat(64) + "'" + in + "; item=2");
        assertThat(project.call("POST", "query-compare-result")
                        .header("Content-Type", "application/json")
                        .body("{\"job_id\":\"archive\",\"current_page\":1,\"per_page\":1}")
                        .send()
                        .why())
                .isEqualTo("job-id-malformed; reason=no job 'archive'" + in);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POST|/v3/p/jobs/batch-statuses|BatchListJobStatus|the path is /v3/{project_id}/jobs/batch-status",
                "GET|/v3/p/jobs/j/switch-vip-status|ShowSwitchVipStatus|the path is /v3/{project_id}/jobs/{job_id}/get-switch-vip-status",
                "GET|/v3/p/job|ShowJobList|the method is POST, and the path is /v3/{project_id}/jobs"
            })
    void namesTheOperationThatAnUnknownPathIsNearestTo(
            String method, String path, String operation, String difference) {
        assertThat(server.call(method, path).send().why())
                .isEqualTo("path-unknown; nearest=" + operation + "; difference=" + difference);
    }

    @Test
    void namesNoOperationWhereNoneIsNear() {
        String request = "GET /" + "q".repeat(3_000) + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n";
        Answer answer = new RawHttp(server.port()).send(request.getBytes(StandardCharsets.US_ASCII));
        assertThat(answer.why()).startsWith("path-unknown");
    }
}
