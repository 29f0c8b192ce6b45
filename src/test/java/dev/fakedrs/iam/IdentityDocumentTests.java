package dev.fakedrs.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.Contract;
import dev.fakedrs.harness.program.InProcess;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The OpenAPI document of the identity service says what the server maps. */
@InProcess("It asks Spring what the server maps.")
class IdentityDocumentTests extends ApiTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings = new RequestMappingHandlerMapping();

    @Test
    void documentsEveryMappingAndNoOther() {
        List<String> mapped = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getPackageName().startsWith("dev.fakedrs.iam"))
                .flatMap(entry -> entry.getKey().getMethodsCondition().getMethods().stream()
                        .flatMap(method ->
                                entry.getKey().getPatternValues().stream().map(path -> method + " " + path)))
                .filter(operation -> !operation.equals("GET /v3/"))
                .toList();
        assertThat(Contract.IDENTITY.operations()).containsExactlyInAnyOrderElementsOf(mapped);
    }
}
