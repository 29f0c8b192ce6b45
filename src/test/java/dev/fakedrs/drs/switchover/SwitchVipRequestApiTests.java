package dev.fakedrs.drs.switchover;

import static dev.fakedrs.testing.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.testing.Answer;
import dev.fakedrs.testing.ApiTests;
import dev.fakedrs.testing.Call;
import dev.fakedrs.testing.Project;
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
        refuses(
                project.switchVip(EXAMPLE).without("X-Auth-Token"),
                401,
                "APIGW.0301",
                "Incorrect IAM authentication information: x-auth-token not found",
                "IAM认证信息错误：x-auth-token not found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   "})
    void refusesABlankToken(String token) {
        refuses(
                project.switchVip(EXAMPLE).header("X-Auth-Token", token),
                401,
                "APIGW.0301",
                "Incorrect IAM authentication information: x-auth-token not found",
                "IAM认证信息错误：x-auth-token not found");
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
        refuses(call, 401, "APIGW.0307", "The token must be updated", "Token需要更新");
    }

    @Test
    void refusesATokenOfAnotherProject() {
        String token = new Project(server).token("{}");
        Call call = project.switchVip(EXAMPLE).header("X-Auth-Token", token);
        refuses(call, 403, "DRS.M00261", "Invalid project ID.", "无效的项目ID。");
    }

    @Test
    void refusesATokenThatMayOnlyRead() {
        String token = project.token("{\"access\":\"read\"}");
        Call call = project.switchVip(EXAMPLE).header("X-Auth-Token", token);
        refuses(call, 403, "DRS.M00102", "Insufficient user permissions.", "用户权限不足。");
    }

    // Headers.

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/jsonp", "application/x-www-form-urlencoded", "nonsense"})
    void refusesABodyOfAnotherType(String type) {
        refuses(
                project.switchVip(EXAMPLE).header("Content-Type", type),
                415,
                "DRS.M00300",
                "Invalid request, Content-Type must be application/json.",
                "无效的请求，Content-Type必须为application/json。");
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
        refuses(
                project.switchVip(EXAMPLE).without("Content-Type"),
                400,
                "DRS.M00201",
                "The parameter Content-Type is empty.",
                "Content-Type 参数为空。");
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
        refuses(project.switchVip(EXAMPLE).body(body), 400, "DRS.M00007", "Invalid request parameter.", "请求参数非法。");
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
        refuses(project.switchVip(EXAMPLE).body(body), 400, "DRS.M00201", "The parameter mode is empty.", "mode 参数为空。");
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
        refuses(
                project.switchVip(EXAMPLE).body("{\"mode\":" + mode + "}"),
                400,
                "DRS.M00202",
                "The value of parameter mode is invalid.",
                "mode 取值不合法。");
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
