package dev.fakedrs.drs.document;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.drs.exchange.DrsOperation;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.Contract;
import dev.fakedrs.harness.program.InProcess;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The OpenAPI document says what the server maps. */
@InProcess("It asks Spring what the server maps.")
class OpenApiDocumentTests extends ApiTests {

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mappings = new RequestMappingHandlerMapping();

    @Test
    void documentsEveryMappingAndNoOther() {
        List<String> mapped = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().hasMethodAnnotation(DrsOperation.class))
                .flatMap(entry -> operationsOf(entry.getKey()))
                .toList();
        assertThat(Contract.INSTANCE.operations()).containsExactlyInAnyOrderElementsOf(mapped);
    }

    @Test
    void mapsEveryOperationOnce() {
        List<Operation> served = mappings.getHandlerMethods().values().stream()
                .filter(method -> method.hasMethodAnnotation(DrsOperation.class))
                .map(method -> Objects.requireNonNull(method.getMethodAnnotation(DrsOperation.class))
                        .value())
                .toList();
        assertThat(served).containsExactlyInAnyOrder(Operation.values());
        assertThat(Contract.INSTANCE.operationIds())
                .containsExactlyInAnyOrderElementsOf(
                        served.stream().map(Operation::toString).toList());
    }

    @Test
    void documentsTheAdminApiAsWell() {
        List<String> mapped = mappings.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue()
                        .getBeanType()
                        .getPackageName()
                        .matches("dev\\.fakedrs\\.admin(\\.(report|event))?"))
                .filter(entry -> !entry.getKey().getMethodsCondition().isEmpty())
                .flatMap(entry -> operationsOf(entry.getKey()))
                .toList();
        assertThat(Contract.ADMIN.operations()).containsExactlyInAnyOrderElementsOf(mapped);
    }

    private static Stream<String> operationsOf(RequestMappingInfo mapping) {
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(method -> mapping.getPatternValues().stream().map(path -> method + " " + path));
    }
}
