package dev.fakedrs.iam;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static dev.fakedrs.harness.client.Login.tokenOf;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.client.Login;
import dev.fakedrs.harness.program.KnownCallersOnly;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What becomes of a token that is revoked. */
class RevocationApiTests {

    @Nested
    class WhereAnyTokenWillDo extends Revocation {}

    @Nested
    @KnownCallersOnly
    class WhereOnlyIssuedOnesWill extends Revocation {}

    abstract static class Revocation extends ApiTests {

        @Test
        void endsATokenForAProject() {
            String token = logIn("{\"project\":{\"id\":\"" + project.id() + "\"}}");
            assertThat(status(token)).isEqualTo(422);
            assertThat(revoke(logIn(""), token).status()).isEqualTo(204);
            assertThat(status(token)).isEqualTo(401);
            isOver(token);
            assertThat(project.requests("?status=204").body())
                    .contains("\"path\":\"/v3/auth/tokens\"")
                    .doesNotContain(token);
        }

        @Test
        void endsATokenForADomain() {
            String token = logIn("{\"domain\":{\"name\":\"Default\"}}");
            assertThat(status(token)).isEqualTo(403);
            assertThat(revoke(logIn(""), token).status()).isEqualTo(204);
            assertThat(status(token)).isEqualTo(401);
            isOver(token);
        }

        @Test
        void endsTheTokenThatAsksForIt() {
            for (String scope : new String[] {"", "{\"project\":{\"id\":\"" + project.id() + "\"}}"}) {
                String token = logIn(scope);
                assertThat(revoke(token, token).status()).isEqualTo(204);
                isOver(token);
            }
        }

        @Test
        void endsATokenOfTheAdminApi() {
            String token = project.token("{}");
            assertThat(revoke(token, token).status()).isEqualTo(204);
            isOver(token);
        }

        @Test
        void endsNoOther() {
            String scope = "{\"project\":{\"id\":\"" + project.id() + "\"}}";
            String other = logIn(scope);
            String otherForDomain = logIn("");
            revoke(other, logIn(scope));
            revoke(other, logIn(""));
            assertThat(show(other, otherForDomain).status()).isEqualTo(200);
            assertThat(status(other)).isEqualTo(422);
        }

        @Test
        void needsATokenThatIsKnownAndACallerWhoIs() {
            String token = logIn("");
            assertThat(revoke(token, "nonsense").status()).isEqualTo(404);
            Answer without = server.call("DELETE", "/v3/auth/tokens")
                    .header("X-Auth-Token", token)
                    .send();
            assertThat(without.status()).isEqualTo(401);
            assertThat(without.text("error/message")).isEqualTo("The header X-Subject-Token is missing.");
            Answer nobody = server.call("DELETE", "/v3/auth/tokens")
                    .header("X-Subject-Token", token)
                    .send();
            assertThat(nobody.status()).isEqualTo(401);
            assertThat(nobody.rule()).isEqualTo("no-credentials");
            assertThat(show(token, token).status()).isEqualTo(200);
        }

        /** For who shows it as its own, for who asks for it, and for who logs in with it. */
        private void isOver(String token) {
            String other = logIn("");
            Answer own = show(token, other);
            assertThat(own.status()).isEqualTo(401);
            assertThat(own.why()).startsWith("token-expired; at=");
            assertThat(show(other, token).status()).isEqualTo(404);
            assertThat(revoke(other, token).status()).isEqualTo(404);
            assertThat(revoke(token, other).status()).isEqualTo(401);
            assertThat(Login.with(server, Login.byToken(token, "")).send().status())
                    .isEqualTo(401);
        }

        private String logIn(String scope) {
            Answer answer = Login.with(server, Login.byPassword("Default", "anna", "annas-word", scope))
                    .send();
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            return tokenOf(answer);
        }

        private int status(String token) {
            return project.switchVipStatus(EXAMPLE)
                    .header("X-Auth-Token", token)
                    .send()
                    .status();
        }

        private Answer revoke(String token, String subject) {
            return ask("DELETE", token, subject);
        }

        private Answer show(String token, String subject) {
            return ask("GET", token, subject);
        }

        private Answer ask(String method, String token, String subject) {
            return server.call(method, "/v3/auth/tokens")
                    .header("X-Auth-Token", token)
                    .header("X-Subject-Token", subject)
                    .send();
        }
    }
}
