package dev.fakedrs.iam;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static dev.fakedrs.harness.client.Login.tokenOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.client.Login;
import dev.fakedrs.harness.program.KnownCallersOnly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Logging in where users are set. */
@KnownCallersOnly
class KnownUsersApiTests extends ApiTests {

    @ParameterizedTest
    @CsvSource({
        "OTC1, anna, annas-word, 201",
        "Other, anna, annas-word, 201",
        "Readers, rita, ritas-word, 201",
        "OTC1, rita, ritas-word, 401",
        "Readers, rita, annas-word, 401",
        "OTC1, anna, Annas-word, 401",
        "OTC1, nobody, annas-word, 401"
    })
    void knowsItsUsersAndNobodyElse(String domain, String name, String password, int status) {
        Answer answer =
                Login.with(server, Login.byPassword(domain, name, password, "")).send();
        assertThat(answer.status()).isEqualTo(status);
        if (status == 401) {
            assertThat(answer.body())
                    .isEqualTo("{\"error\":{\"message\":\"The username or password is wrong.\",\"code\":401,"
                            + "\"title\":\"Unauthorized\"}}");
        }
    }

    @Test
    void knowsAUserByItsId() {
        Answer named = login("rita", "ritas-word");
        String id = named.text("token/user/id");
        Answer answer = Login.with(
                        server,
                        "{\"auth\":{\"identity\":{\"methods\":[\"password\"],\"password\":{\"user\":{\"id\":\"" + id
                                + "\",\"password\":\"ritas-word\"}}}}}")
                .send();
        assertThat(answer.text("token/user/name")).isEqualTo("rita");
        assertThat(answer.text("token/user/domain/name")).isEqualTo("Readers");
    }

    @Test
    void acceptsTheTokenOfALogin() {
        String token = tokenOf(login("anna", "annas-word"));
        assertThat(project.switchVip(EXAMPLE)
                        .header("X-Auth-Token", token)
                        .send()
                        .text("status"))
                .isEqualTo("success");
        assertThat(server.call("GET", "/v3/auth/catalog")
                        .header("X-Auth-Token", token)
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void doesNotKnowATokenAnyMoreWhenItsProjectIsForgotten() {
        String token = tokenOf(login("anna", "annas-word"));
        project.admin("DELETE", "").send();
        assertThat(project.switchVip(EXAMPLE)
                        .header("X-Auth-Token", token)
                        .send()
                        .rule())
                .isEqualTo("token-unknown");
    }

    @Test
    void letsAReaderOnlyRead() {
        String token = tokenOf(login("rita", "ritas-word"));
        Answer answer = project.switchVip(EXAMPLE).header("X-Auth-Token", token).send();
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.rule()).isEqualTo("read-only-token");
        assertThat(project.switchVipStatus(EXAMPLE)
                        .header("X-Auth-Token", token)
                        .send()
                        .status())
                .isEqualTo(422);
    }

    @Test
    void letsAReaderGainNothingByLoggingInOnceMore() {
        String token = tokenOf(login("rita", "ritas-word"));
        String scope = "{\"project\":{\"id\":\"" + project.id() + "\"}}";
        String again = tokenOf(Login.with(server, Login.byToken(token, scope)).send());
        String agency = tokenOf(Login.with(server, Login.byAgency("OTC1", "operators", scope))
                .header("X-Auth-Token", token)
                .send());
        assertThat(project.switchVip(EXAMPLE)
                        .header("X-Auth-Token", again)
                        .send()
                        .rule())
                .isEqualTo("read-only-token");
        assertThat(project.switchVip(EXAMPLE)
                        .header("X-Auth-Token", agency)
                        .send()
                        .rule())
                .isEqualTo("read-only-token");
    }

    @Test
    void takesNoTokenThatItDidNotIssue() {
        Answer answer = server.call("GET", "/v3/projects?name=eu-de")
                .header("X-Auth-Token", "any")
                .send();
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("error/message"))
                .isEqualTo("Incorrect IAM authentication information: decrypt token fail");
        assertThat(answer.rule()).isEqualTo("token-unknown");
    }

    private Answer login(String name, String password) {
        String domain = name.equals("rita") ? "Readers" : "OTC1";
        return Login.with(
                        server,
                        Login.byPassword(domain, name, password, "{\"project\":{\"id\":\"" + project.id() + "\"}}"))
                .send();
    }
}
