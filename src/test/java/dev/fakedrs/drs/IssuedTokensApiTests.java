package dev.fakedrs.drs;

import static dev.fakedrs.harness.CallAssert.assertThat;
import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.contract.rule.AccessRule;
import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.program.KnownCallersOnly;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What changes when only tokens that were issued here are accepted. */
@KnownCallersOnly
class IssuedTokensApiTests extends ApiTests {

    @ParameterizedTest
    @ValueSource(strings = {"any", "fake-drs.eA.00000000-0000-0000-0000-000000000000", "fake-drs.====.x", "fake-drs.."})
    void refusesATokenThatWasNotIssuedHere(String token) {
        assertThat(project.switchVip(EXAMPLE).header("X-Auth-Token", token)).isRejectedWith(AccessRule.TOKEN_UNKNOWN);
        assertThat(project.switchVipStatus(EXAMPLE)
                        .header("X-Auth-Token", token)
                        .send()
                        .rule())
                .isEqualTo("token-unknown");
    }

    @Test
    void takesATokenThatWasIssuedHere() {
        Answer answer = project.switchVip(EXAMPLE)
                .header("X-Auth-Token", project.token("{}"))
                .send();
        assertThat(answer.text("status")).isEqualTo("success");
    }

    @Test
    void doesNotKnowATokenAnyMoreWhenItsProjectIsForgotten() {
        String token = project.token("{}");
        project.admin("DELETE", "").send();
        Answer answer = project.switchVip(EXAMPLE).header("X-Auth-Token", token).send();
        assertThat(answer.rule()).isEqualTo("token-unknown");
    }
}
