package dev.fakedrs.admin.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.Call;
import dev.fakedrs.harness.Contract;
import dev.fakedrs.harness.RawHttp;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A project that has met more kinds of findings than its report keeps. */
class LeftOutFindingsApiTests extends ApiTests {

    private static final Map<String, UnaryOperator<Call>> MISTAKES = Map.of(
            "no-credentials", call -> call.without("X-Auth-Token"),
            "content-type-missing", call -> call.without("Content-Type"),
            "content-type-not-json", call -> call.header("Content-Type", "text/plain"),
            "language-unknown", call -> call.header("X-Language", "fr"),
            "body-not-json", call -> call.body("["));

    @BeforeEach
    void makeEachMistakeWithEachOperation() {
        server.call("DELETE", "/__admin/report").send();
        List<String> operations = Contract.INSTANCE.operations().stream()
                .filter(operation -> !operation.startsWith("GET"))
                .toList();
        assertThat(operations).hasSize(25);
        MISTAKES.forEach((rule, mistake) -> operations.forEach(operation ->
                assertThat(mistake.apply(call(operation)).send().rule()).isEqualTo(rule)));
    }

    @Test
    void tellsHowOftenItMetOthersAndWhichRulesItMetAllTheSame() {
        Answer report = project.admin("GET", "/report").send();
        assertThat(report.json().get("findings")).hasSize(100);
        assertThat(report.json().get("findings_left_out").asInt()).isEqualTo(25);
        assertThat(report.json().get("never_met").valueStream().map(rule -> rule.asString()))
                .contains("job-unknown")
                .doesNotContainAnyElementsOf(MISTAKES.keySet());
    }

    @ParameterizedTest
    @CsvSource({
        "html, A project keeps 100 findings. Others were met 25 times and are left out.</p>",
        "junit, </failure></testcase></testsuite></testsuites>",
        "sarif, '{\"level\":\"warning\",\"message\":{\"text\":\"A project keeps 100 findings. Others were met 25 times'"
    })
    void tellsItInEachFormat(String format, String expected) {
        assertThat(body("/__admin/projects/" + project.id() + "/report?format=" + format))
                .contains(expected, "25 times");
        assertThat(body("/__admin/report?format=" + format)).doesNotContain("25 times");
    }

    @Test
    void isValidInEachFormat() throws Exception {
        String path = "/__admin/projects/" + project.id() + "/report?format=";
        ReportSchemas.checkSarif(body(path + "sarif"));
        ReportSchemas.checkJunit(body(path + "junit"));
    }

    /** Past the check of JSON schemas, because most formats are not JSON. */
    private String body(String path) {
        String request = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        return new RawHttp(server.port())
                .send(request.getBytes(StandardCharsets.US_ASCII))
                .body();
    }

    private Call call(String operation) {
        String[] parts = operation.split(" ", 2);
        String path = parts[1].replace("{project_id}", project.id()).replace("{job_id}", "a-job");
        return server.call(parts[0], path)
                .header("X-Auth-Token", "any")
                .header("Content-Type", "application/json")
                .body("{}");
    }
}
