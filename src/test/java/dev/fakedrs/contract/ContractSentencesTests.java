package dev.fakedrs.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.contract.rule.Deviation;
import dev.fakedrs.contract.rule.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Each sentence of the pages that says what a call must be is a rule, a deviation, or left out for a reason. */
class ContractSentencesTests {

    private static final String RULE = "rule:";
    private static final String DEVIATION = "deviation:";
    private static final String LEFT_OUT = "left-out: ";
    private static final String EVERY_OPERATION = "*";

    private final List<Sentence> sentences;
    private final JsonNode document;

    ContractSentencesTests() throws IOException {
        sentences =
                text("contract-sentences.tsv").lines().skip(1).map(Sentence::of).toList();
        document = new YAMLMapper().readTree(text("static/openapi.yaml"));
    }

    @Test
    void eachIsHeld() {
        Set<String> rules = Rule.all().stream().map(Rule::id).collect(Collectors.toSet());
        Set<String> deviations =
                Stream.of(Deviation.values()).map(Deviation::id).collect(Collectors.toSet());
        assertThat(sentences)
                .allSatisfy(sentence -> assertThat(sentence.holders())
                        .isNotEmpty()
                        .allMatch(holder -> rules.contains(after(RULE, holder))
                                || deviations.contains(after(DEVIATION, holder))
                                || !after(LEFT_OUT, holder).isBlank()));
    }

    @Test
    void eachDeviationIsOneFromAPage() {
        for (Deviation deviation : Deviation.values()) {
            List<Sentence> held = sentences.stream()
                    .filter(sentence -> sentence.holders().contains(DEVIATION + deviation.id()))
                    .toList();
            assertThat(held).as(deviation.id()).isNotEmpty();
            assertThat(held.stream().map(Sentence::page).filter(page -> page.startsWith("drs_")))
                    .as(deviation.id())
                    .allMatch(page -> !deviation.page().startsWith("drs_")
                            || deviation.page().contains(page));
        }
    }

    @Test
    void eachOperationHasItsPageAndItsSentences() {
        Map<String, String> pages = new TreeMap<>();
        operations((operation, schema) -> pages.put(
                operation.get("operationId").asString(),
                operation.get("x-drs-page").asString()));
        Map<String, String> found = sentences.stream()
                .filter(sentence -> !sentence.operation.equals(EVERY_OPERATION))
                .collect(Collectors.toMap(Sentence::operation, Sentence::page, (one, other) -> one, TreeMap::new));
        assertThat(found).isEqualTo(pages);
    }

    /** A field that the document says more of than its type is spoken of here, too. */
    @Test
    void eachDescribedFieldIsInASentence() {
        operations((operation, schema) -> {
            String id = operation.get("operationId").asString();
            String said = sentences.stream()
                    .filter(sentence -> sentence.operation.equals(id) || sentence.operation.equals(EVERY_OPERATION))
                    .map(Sentence::text)
                    .collect(Collectors.joining(" "));
            Set<String> described = new HashSet<>();
            describe("body", schema, described);
            assertThat(described).as(id).allMatch(field -> said.matches("(?s).*\\b" + field + "\\b.*"));
        });
    }

    private void operations(BiConsumer<JsonNode, JsonNode> consumer) {
        document.get("paths").valueStream().flatMap(JsonNode::valueStream).forEach(operation -> {
            if (operation.has("operationId")) {
                consumer.accept(operation, operation.at("/requestBody/content/application~1json/schema"));
            }
        });
    }

    private void describe(String name, JsonNode schema, Set<String> described) {
        if (schema.has("$ref")) {
            describe(name, document.at(schema.get("$ref").asString().substring(1)), described);
            return;
        }
        if (schema.has("description")) {
            described.add(name);
        }
        schema.path("properties").properties().forEach(field -> describe(field.getKey(), field.getValue(), described));
        Stream.of("items", "contentSchema")
                .filter(schema::has)
                .forEach(inner -> describe(name, schema.get(inner), described));
    }

    private static String after(String start, String holder) {
        return holder.startsWith(start) ? holder.substring(start.length()) : "";
    }

    private static String text(String resource) throws IOException {
        return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
    }

    private record Sentence(String operation, String page, String text, List<String> holders) {

        static Sentence of(String line) {
            String[] cells = line.split("\t", -1);
            assertThat(cells).as(line).hasSize(4).doesNotContain("");
            boolean leftOut = cells[3].startsWith(LEFT_OUT);
            return new Sentence(
                    cells[0], cells[1], cells[2], leftOut ? List.of(cells[3]) : List.of(cells[3].split(", ", -1)));
        }
    }
}
