package dev.fakedrs.drs.switchover;

import static dev.fakedrs.harness.CallAssert.assertThat;
import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.contract.rule.AccessRule;
import dev.fakedrs.contract.rule.RequestRule;
import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.Call;
import dev.fakedrs.harness.Project;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What SwitchVip requires of credentials, headers and body, in the order in which it looks at them. */
class SwitchVipRequestApiTests extends ApiTests {

    @BeforeEach
    void freeze() {
        project.freeze();
    }

    // Credentials.

    @Test
    void refusesACallWithoutCredentials() {
        assertThat(project.switchVip(EXAMPLE).without("X-Auth-Token")).isRejectedWith(AccessRule.NO_CREDENTIALS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void refusesABlankToken(String token) {
        assertThat(project.switchVip(EXAMPLE).header("X-Auth-Token", token)).isRejectedWith(AccessRule.NO_CREDENTIALS);
    }

    @Test
    void refusesAnAuthorizationOfAnotherScheme() {
        Answer answer = project.switchVip(EXAMPLE)
                .without("X-Auth-Token")
                .header("Authorization", "Basic YTpi")
                .send();
        assertThat(answer.rule()).isEqualTo("no-credentials");
    }

    @Test
    void takesASignatureInPlaceOfAToken() {
        Answer answer = project.switchVip(EXAMPLE)
                .without("X-Auth-Token")
                .header("Authorization", "SDK-HMAC-SHA256 Access=A, SignedHeaders=host, Signature=00")
                .send();
        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.text("status")).isEqualTo("success");
    }

    @Test
    void refusesATokenThatHasExpiredOnTheProjectsClock() {
        String token = project.token("{\"lifetime\":\"PT1H\"}");
        Call call = project.switchVip(EXAMPLE).header("X-Auth-Token", token);
        project.advance("PT59M59.999S");
        assertThat(call.body("{}").send().rule()).isEqualTo("parameter-empty");
        project.advance("PT0.001S");
        assertThat(call).isRejectedWith(AccessRule.TOKEN_EXPIRED);
    }

    @Test
    void refusesATokenOfAnotherProject() {
        String token = new Project(server).token("{}");
        Call call = project.switchVip(EXAMPLE).header("X-Auth-Token", token);
        assertThat(call).isRejectedWith(AccessRule.PROJECT_OF_ANOTHER_TOKEN);
    }

    @Test
    void refusesATokenThatMayOnlyRead() {
        String token = project.token("{\"access\":\"read\"}");
        Call call = project.switchVip(EXAMPLE).header("X-Auth-Token", token);
        assertThat(call).isRejectedWith(AccessRule.READ_ONLY_TOKEN);
    }

    // Headers.

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/jsonp", "application/x-www-form-urlencoded", "nonsense"})
    void refusesABodyOfAnotherType(String type) {
        assertThat(project.switchVip(EXAMPLE).header("Content-Type", type))
                .isRejectedWith(RequestRule.CONTENT_TYPE_NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json; charset=utf-8",
                "APPLICATION/JSON",
                "application/json;charset=nonsense",
                "application/json; profile=\"x\""
            })
    void takesJsonWithAnyParameters(String type) {
        Answer answer = project.switchVip(EXAMPLE).header("Content-Type", type).send();
        assertThat(answer.text("status")).isEqualTo("success");
    }

    @Test
    void refusesACallWithoutContentType() {
        assertThat(project.switchVip(EXAMPLE).without("Content-Type"))
                .isRejectedWith(RequestRule.CONTENT_TYPE_MISSING, "Content-Type");
    }

    @Test
    void refusesACallWithNeitherBodyNorContentType() {
        Answer answer =
                project.switchVip(EXAMPLE).without("Content-Type").noBody().send();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.rule()).isEqualTo("content-type-missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-de", "en", "zh", "en_us", ""})
    void refusesAnotherLanguage(String language) {
        String before = project.jobs();
        Answer answer =
                project.switchVip(EXAMPLE).header("X-Language", language).send();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("error_code")).isEqualTo("DRS.M00202");
        assertThat(answer.text("error_msg")).isEqualTo("The value of parameter X-Language is invalid.");
        assertThat(project.jobs()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZH-CN", "zh-CN", "EN-us"})
    void takesALanguageInAnyCase(String language) {
        Answer answer =
                project.switchVip(EXAMPLE).header("X-Language", language).send();
        assertThat(answer.status()).isEqualTo(202);
    }

    // The body.

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"mode\":\"source\"",
                "{\"mode\":\"source\"} x",
                "{\"mode\":\"source\"}{}",
                "{\"mode\":7,}",
                "{'mode':'source'}",
                "{\"mode\":\"source\",\"mode\":\"target\"}",
                "source",
                "[]",
                "[{\"mode\":\"source\"}]",
                "\"source\"",
                "1",
                "true",
                "NaN"
            })
    void refusesABodyThatIsNoJsonObject(String body) {
        assertThat(project.switchVip(EXAMPLE).body(body)).isRejectedWith(RequestRule.BODY_NOT_JSON);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "null",
                "{}",
                "{\"mode\":null}",
                "{\"mode\":\"\"}",
                "{\"mode\":\"  \"}",
                "{\"Mode\":\"source\"}"
            })
    void refusesACallWithoutMode(String body) {
        assertThat(project.switchVip(EXAMPLE).body(body)).isRejectedWith(RequestRule.PARAMETER_EMPTY, "mode");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"SOURCE\"",
                "\"Target\"",
                "\" source\"",
                "\"source \"",
                "\"both\"",
                "0",
                "1",
                "1.5",
                "true",
                "false",
                "[]",
                "[\"source\"]",
                "{}",
                "{\"mode\":\"source\"}",
                "\"\\u0000\"",
                "\"0\""
            })
    void refusesAModeThatIsNeitherSourceNorTarget(String mode) {
        assertThat(project.switchVip(EXAMPLE).body("{\"mode\":" + mode + "}"))
                .isRejectedWith(RequestRule.PARAMETER_INVALID, "mode");
    }

    @Test
    void ignoresFieldsThatItDoesNotKnow() {
        Answer answer = project.switchVip(EXAMPLE)
                .body("{\"force\":{\"a\":[1,{}]},\"mode\":\"target\",\"MODE\":1}")
                .send();
        assertThat(answer.text("status")).isEqualTo("success");
    }

    @Test
    void readsABodyThatEndsInANewlineOrBeginsWithAByteOrderMark() {
        assertThat(project.switchVip(EXAMPLE)
                        .body("\uFEFF{\"mode\":\"source\"}\n")
                        .send()
                        .status())
                .isEqualTo(202);
    }
}
