package dev.fakedrs.admin.report;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.RawHttp;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import tools.jackson.databind.JsonNode;

/** The report in each format, and the verdict as JSON. */
class ReportFormatsApiTests extends ApiTests {

    private static final String HOSTILE = "<script>alert(1)</script>&amp;'--></style>]]>";

    @BeforeEach
    void meetAFindingOfEachKind() {
        server.call("DELETE", "/__admin/report").send();
        project.switchVip(EXAMPLE)
                .body("{\"mode\":\"source\",\"" + HOSTILE + "\":1}")
                .send();
        project.switchVip(EXAMPLE).send();
        project.switchVip(HOSTILE.replace("/", "").replaceAll("[<>&'\\]]", "_"), HOSTILE)
                .header("X-Language", "<b>")
                .send();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "?format=html | */* | text/html;charset=UTF-8",
                "?format=junit | text/html | application/xml",
                "?format=sarif | */* | application/sarif+json",
                "?format=json | text/html | application/json",
                "'' | text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html;charset=UTF-8",
                "'' | application/xml | application/xml",
                "'' | text/xml | application/xml",
                "'' | application/sarif+json | application/sarif+json",
                "'' | application/json, text/html;q=0.5 | application/json",
                "'' | */* | application/json",
                "'' | image/png | application/json",
                "'' | nonsense | application/json"
            })
    void comesAsIsAskedFor(String query, String accept, String type) {
        for (String path : List.of("/__admin/report", "/__admin/projects/" + project.id() + "/report")) {
            Answer answer = get(path + query, accept);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.headers().getFirst("Content-Type")).isEqualTo(type);
        }
    }

    @Test
    void refusesAFormatThatThereIsNot() {
        Answer answer = server.get("/__admin/report?format=pdf");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("detail")).isEqualTo("format: 'pdf' is not one of json, html, junit, sarif");
    }

    @Test
    void isAPageInWhichTextNeverBecomesMarkup() throws Exception {
        Answer answer = get("/__admin/report?format=html", "*/*");
        assertThat(answer.body())
                .startsWith("<!DOCTYPE html>\n<html")
                .doesNotContain("<script", "<b>", "http:", "https:", " src=", " href=")
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "prefers-color-scheme: dark");
        Document page = ReportSchemas.parsed(answer.body());
        assertThat(page.getElementsByTagName("article").getLength()).isEqualTo(3);
        assertThat(page.getElementsByTagName("style").getLength()).isEqualTo(1);
        assertThat(page.getElementsByTagName("code").item(0).getTextContent()).contains("<script>alert(1)</script>");
        assertThat(answer.headers().getFirst("Content-Security-Policy")).startsWith("default-src 'none'");
    }

    @Test
    void isJunitXmlByItsSchema() throws Exception {
        String xml = get("/__admin/report?format=junit", "*/*").body();
        ReportSchemas.checkJunit(xml);
        Document report = ReportSchemas.parsed(xml);
        assertThat(report.getDocumentElement().getAttribute("tests")).isEqualTo("29");
        assertThat(report.getDocumentElement().getAttribute("failures")).isEqualTo("2");
        assertThat(report.getElementsByTagName("testcase").getLength()).isEqualTo(29);
        assertThat(report.getElementsByTagName("failure").getLength()).isEqualTo(2);
        assertThat(report.getElementsByTagName("skipped").getLength()).isEqualTo(25);
        assertThat(report.getElementsByTagName("failure").item(0).getTextContent())
                .contains("<script>alert(1)</script>", "remedy: Leave it out.");
    }

    @Test
    void isSarifByItsSchemaThatRefersToItsRules() throws Exception {
        Answer answer = server.get("/__admin/report?format=sarif");
        ReportSchemas.checkSarif(answer.body());
        JsonNode sarif = answer.json();
        assertThat(sarif.propertyNames()).containsExactlyInAnyOrder("$schema", "version", "runs");
        assertThat(sarif.get("version").asString()).isEqualTo("2.1.0");
        JsonNode run = sarif.at("/runs/0");
        assertThat(run.at("/tool/driver/name").asString()).isEqualTo("fake-drs");
        List<String> rules = run.at("/tool/driver/rules")
                .valueStream()
                .map(rule -> rule.get("id").asString())
                .toList();
        assertThat(rules).doesNotHaveDuplicates().hasSize(3).contains("deviation/field-unread");
        assertThat(run.get("results")).hasSize(3).allSatisfy(result -> {
            assertThat(rules).contains(result.get("ruleId").asString());
            assertThat(result.at("/message/text").asString()).startsWith("SwitchVip: ");
            assertThat(result.get("occurrenceCount").asInt()).isEqualTo(1);
            assertThat(result.at("/locations/0/logicalLocations/0/name").asString())
                    .isEqualTo("SwitchVip");
        });
        assertThat(run.get("results")
                        .valueStream()
                        .map(result -> result.get("level").asString()))
                .containsExactly("warning", "error", "note");
    }

    @Test
    void isNotValidWithALevelThatSarifDoesNotHave() throws Exception {
        String sarif = server.get("/__admin/report?format=sarif").body();
        String wrong = sarif.replace("\"level\":\"note\"", "\"level\":\"refusal\"");
        assertThat(wrong).isNotEqualTo(sarif);
        assertThat(ReportSchemas.sarif().validate(wrong, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void isValidInEachFormatWhereNothingWasMet() throws Exception {
        server.call("DELETE", "/__admin/report").send();
        ReportSchemas.checkSarif(server.get("/__admin/report?format=sarif").body());
        ReportSchemas.checkJunit(get("/__admin/report?format=junit", "*/*").body());
    }

    @Test
    void givesTheVerdictAsJsonToThoseWhoPreferIt() {
        Answer failed = verdict("/__admin/verify");
        assertThat(failed.status()).isEqualTo(409);
        assertThat(failed.json().get("passed").asBoolean()).isFalse();
        assertThat(failed.json().get("findings")).hasSize(2);
        Answer never = verdict("/__admin/verify?fail_on=never=rule:job-gone");
        assertThat(never.text("never_met/0")).isEqualTo("job-gone");
        assertThat(get("/__admin/verify", "*/*").body()).startsWith("deviation: SwitchVip field-unread");
    }

    @Test
    void failsABuildWhoseScenariosWereNotUsed() {
        server.call("POST", "/__admin/reset").send();
        project.begin();
        assertThat(server.get("/__admin/verify?fail_on=unused_scenario").status())
                .as("scenarios of the seed file do not count")
                .isEqualTo(200);
        project.scenario("{\"id\":\"refuse\",\"then\":{\"answer\":{\"error_code\":\"DRS.M01503\"}}}");
        Answer unused = server.get("/__admin/verify?fail_on=unused_scenario");
        assertThat(unused.status()).isEqualTo(409);
        assertThat(unused.body()).isEqualTo("unused scenario: refuse of project " + project.id() + "\n");
        assertThat(verdict("/__admin/verify?fail_on=unused_scenario").text("unused_scenarios/0/id"))
                .isEqualTo("refuse");
        project.switchVip(EXAMPLE).send();
        assertThat(server.get("/__admin/verify?fail_on=unused_scenario").status())
                .isEqualTo(200);
    }

    private Answer verdict(String path) {
        return server.call("GET", path).header("Accept", "application/json").send();
    }

    /** Past the check of JSON schemas, because most of these are not JSON. */
    private Answer get(String path, String accept) {
        String request =
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept: " + accept + "\r\n\r\n";
        return new RawHttp(server.port()).send(request.getBytes(StandardCharsets.US_ASCII));
    }
}
