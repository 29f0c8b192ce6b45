package dev.fakedrs.journal.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The names that the journal keeps are those of both OpenAPI documents. */
class ContractNamesTests {

    private final Set<String> fields = new TreeSet<>();
    private final Set<String> segments = new TreeSet<>();
    private final Set<String> values = new TreeSet<>();

    @BeforeEach
    void read() throws Exception {
        for (String document : new String[] {"openapi.yaml", "identity.yaml"}) {
            JsonNode root =
                    new YAMLMapper().readTree(new ClassPathResource("static/" + document).getContentAsByteArray());
            collect(root);
            root.get("paths")
                    .propertyNames()
                    .forEach(path -> Stream.of(path.split("/"))
                            .filter(segment -> !segment.isEmpty() && !segment.startsWith("{"))
                            .forEach(segments::add));
        }
    }

    private void collect(JsonNode node) {
        if (node.path("properties").isObject()) {
            fields.addAll(node.get("properties").propertyNames());
        }
        node.path("enum").forEach(this::addValue);
        addValue(node.path("const"));
        node.forEach(this::collect);
    }

    private void addValue(JsonNode value) {
        if (value.isString() && !value.asString().isEmpty()) {
            values.add(value.asString());
        }
    }

    @Test
    void areAllFieldsPathsAndValues() {
        assertThat(ContractNames.FIELDS).containsExactlyInAnyOrderElementsOf(fields);
        assertThat(ContractNames.SEGMENTS).containsExactlyInAnyOrderElementsOf(segments);
        assertThat(ContractNames.VALUES).containsExactlyInAnyOrderElementsOf(values);
    }

    @Test
    void areShownButForSecretsAndWhatHoldsAnything() {
        assertThat(fields.stream().filter(field -> !ContractNames.shows(field, true)))
                .contains(
                        "db_password", "dbpassword", "ssl_cert_key", "key_tab_file", "value", "target_value", "values")
                .doesNotContain("key", "name", "mode", "ip", "db_user", "auth", "prim_key_or_index");
    }
}
