package dev.fakedrs.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.client.Login;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the body of a login must have. */
class LoginBodyApiTests extends ApiTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "nonsense | The body is not the JSON of a login.",
                "[] | The body is not the JSON of a login.",
                "null | Expecting to find auth in the request body.",
                "{} | Expecting to find auth in the request body.",
                "{\"auth\":{}} | Expecting to find auth.identity in the request body.",
                "{\"auth\":{\"identity\":{}}} | Expecting to find auth.identity.methods in the request body.",
                "{\"auth\":{\"identity\":{\"methods\":\"password\"}}} |"
                        + " The body is not the JSON of a login: auth.identity.methods has another type.",
                "{\"auth\":{\"identity\":{\"methods\":[\"magic\"]}}} |"
                        + " auth.identity.methods must have one of password, token and assume_role.",
                "{\"auth\":{\"identity\":{\"methods\":[\"password\"],\"password\":{\"user\":{\"name\":\"x\"}}}}} |"
                        + " Expecting to find auth.identity.password.user.password in the request body.",
                "{\"auth\":{\"identity\":{\"methods\":[\"password\"],\"password\":{\"user\":{\"password\":7}}}}} |"
                        + " The body is not the JSON of a login: auth.identity.password.user.password has another type.",
                "{\"auth\":{\"identity\":{\"methods\":[null]}}} |"
                        + " auth.identity.methods must have one of password, token and assume_role.",
                "{\"auth\":{\"identity\":{\"methods\":[\"password\"],\"password\":{\"user\":"
                        + "{\"name\":\"\\ud800\",\"password\":\"x\"}}}}} |"
                        + " auth.identity.password.user.name must have from 1 to 64 characters, and not be blank.",
                "{\"auth\":{\"identity\":{\"methods\":[\"password\"]},\"scope\":{\"project\":{}}}} |"
                        + " Expecting to find auth.scope.project.name in the request body."
            })
    void saysWhatIsWrongWithABody(String body, String message) {
        Answer answer = Login.with(server, body).send();
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body())
                .isEqualTo("{\"error\":{\"message\":\"" + message + "\",\"code\":400,\"title\":\"Bad Request\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"auth\":", "{\"x\":["})
    void refusesABodyNestedTenThousandLevelsDeep(String level) {
        assertThat(Login.with(server, level.repeat(10_000)).send().status()).isEqualTo(400);
    }

    @Test
    void needsABody() {
        assertThat(server.call("POST", "/v3/auth/tokens").send().status()).isEqualTo(400);
    }

    @Test
    void takesNoBlankPassword() {
        Answer answer =
                Login.with(server, Login.byPassword("OTC1", "someone", " ", "")).send();
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body())
                .isEqualTo("{\"error\":{\"message\":\"The username or password is wrong.\",\"code\":401,"
                        + "\"title\":\"Unauthorized\"}}");
    }
}
