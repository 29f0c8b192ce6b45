package dev.fakedrs.drs;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;

/** What the lenient contract lets pass, and what it does not. */
@TestPropertySource(properties = "fake-drs.contract=lenient")
class LenientContractApiTests extends ApiTests {

    @Test
    void takesABodyWithoutContentTypeAsJson() {
        Answer answer = project.switchVip(EXAMPLE).without("Content-Type").send();
        assertThat(answer.text("status")).isEqualTo("success");
        assertThat(project.requests("").text("requests/0/deviations/0"))
                .isEqualTo("Content-Type is missing: taken as application/json."
                        + " (content-type-missing, Performing a Switchover)");
    }

    @ParameterizedTest
    @CsvSource({"de-de,1", "en-us,0"})
    void takesAnUnknownLanguageAsEnglish(String language, int noted) {
        Answer answer =
                project.switchVip(EXAMPLE).header("X-Language", language).send();
        assertThat(answer.text("status")).isEqualTo("success");
        assertThat(project.requests("").json().at("/requests/0/deviations")).hasSize(noted);
    }

    @Test
    void stillRefusesABodyOfAnotherType() {
        Answer answer =
                project.switchVip(EXAMPLE).header("Content-Type", "text/plain").send();
        assertThat(answer.status()).isEqualTo(415);
    }

    @Test
    void asksABodilessPostForItsMode() {
        Answer answer =
                project.switchVip(EXAMPLE).without("Content-Type").noBody().send();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("error_msg")).isEqualTo("The parameter mode is empty.");
    }

    @Test
    void listsJobsOfEveryEngineWhereNoneIsAskedFor() {
        project.put("one", "{\"name\":\"one\",\"engine_type\":\"postgresql\"}");
        project.put("two", "{\"name\":\"two\"}");
        Answer answer = server.call("POST", "/v3/" + project.id() + "/jobs")
                .header("X-Auth-Token", "any")
                .header("Content-Type", "application/json")
                .body("{\"cur_page\":0,\"per_page\":0,\"db_use_type\":\"sync\"}")
                .send();
        assertThat(answer.json()
                        .get("jobs")
                        .valueStream()
                        .map(job -> job.get("name").asString()))
                .contains("one", "two");
    }

    @Test
    void takesAnUnknownLanguageAsEnglish() {
        Answer answer = project.switchVip("x").header("X-Language", "de-de").send();
        assertThat(answer.text("error_msg")).isEqualTo("The value of parameter job_id is invalid.");
    }
}
