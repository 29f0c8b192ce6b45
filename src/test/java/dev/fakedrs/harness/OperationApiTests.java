package dev.fakedrs.harness;

import static org.assertj.core.api.Assertions.assertThat;

/** Tests that call operations with bodies in single quotes. */
public abstract class OperationApiTests extends ApiTests {

    protected void refused(String method, String path, String body, String code) {
        Answer answer = call(method, path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("error_code")).isEqualTo(code);
        assertThat(answer.rule()).isNotEmpty();
    }

    protected Answer call(String method, String path, String body) {
        return project.call(method, path)
                .header("Content-Type", "application/json")
                .body(body.replace('\'', '"'))
                .send();
    }
}
