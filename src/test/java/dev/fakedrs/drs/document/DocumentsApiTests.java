package dev.fakedrs.drs.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The OpenAPI documents are served. */
class DocumentsApiTests extends ApiTests {

    @ParameterizedTest
    @ValueSource(strings = {"/openapi.yaml", "/identity.yaml", "/__admin/openapi.yaml"})
    void areServed(String path) {
        Answer answer = server.get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().getFirst("Content-Type")).isEqualTo("application/yaml");
        assertThat(answer.body()).startsWith("openapi: 3.1.0");
    }
}
