package dev.fakedrs.harness;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** An OpenAPI document, against which every answer that a test sees is held. */
public final class Contract {

    /** The DRS API. */
    public static final Contract INSTANCE = new Contract("static/openapi.yaml");

    /** The admin API. */
    public static final Contract ADMIN = new Contract("static/__admin/openapi.yaml");

    /** The identity API. */
    public static final Contract IDENTITY = new Contract("static/identity.yaml");

    private static final String WORLD_SCHEMA = "static/__admin/world.schema.json";
    private static final String BASE = "https://fakedrs.dev/";

    private final String iri;
    private final JsonNode document;
    private final SchemaRegistry schemas;

    private Contract(String resource) {
        iri = BASE + resource;
        document = new YAMLMapper().readTree(read(resource));
        Map<String, String> known = Map.of(iri, document.toString(), BASE + WORLD_SCHEMA, read(WORLD_SCHEMA));
        schemas = SchemaRegistry.withDialects(
                List.of(Dialects.getOpenApi31(), Dialects.getDraft202012()), builder -> builder.schemas(known));
    }

    /** Each operation as {@code POST /v3/…}. */
    public List<String> operations() {
        List<String> operations = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().propertyNames().stream()
                        .filter(key -> List.of("get", "put", "post", "delete").contains(key))
                        .forEach(method -> operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        return operations;
    }

    public List<String> operationIds() {
        return document.get("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .filter(operation -> operation.has("operationId"))
                .map(operation -> operation.get("operationId").asString())
                .toList();
    }

    /** Whether a path is one of the identity service's; all below {@code /v3/auth} are. */
    static boolean isIdentity(String path) {
        return path.startsWith("/v3/auth/") || IDENTITY.document.get("paths").has(path);
    }

    /** Asserts that an answer is one that the document allows for this call. */
    public void check(String method, String path, Answer answer) {
        String call = method + " " + path + " -> " + answer.status() + " " + answer.body();
        String pointer = responsePointer(method, path, answer.status());
        JsonNode at = document.at(pointer);
        assertThat(at.isMissingNode()).as("documented: " + call).isFalse();
        if (at.has("$ref")) {
            pointer = at.get("$ref").asString().substring(1);
            at = document.at(pointer);
        }
        checkHeaders(at.path("headers"), answer, call);
        if (!method.equals("HEAD")) {
            checkContent(at.path("content"), pointer, answer, call);
        }
    }

    /** Asserts that a document has one of the document's shapes. */
    public void checkSchema(String name, Answer answer) {
        checkBody("/components/schemas/" + name, answer.json(), answer.body());
    }

    private void checkContent(JsonNode content, String pointer, Answer answer, String call) {
        String type = String.valueOf(answer.headers().getFirst("Content-Type"));
        if (content.isMissingNode()) {
            assertThat(answer.body()).as(call).isEmpty();
        } else if (!content.has("*/*")) {
            assertThat(content.propertyNames()).as(call).contains(type);
            JsonNode body = type.contains("json") ? answer.json() : StringNode.valueOf(answer.body());
            checkBody(pointer + "/content/" + type.replace("/", "~1") + "/schema", body, call);
        }
    }

    private void checkHeaders(JsonNode headers, Answer answer, String call) {
        headers.properties().forEach(entry -> {
            JsonNode header =
                    document.at(entry.getValue().get("$ref").asString().substring(1));
            String value = answer.headers().getFirst(entry.getKey());
            if (value == null) {
                assertThat(header.path("required").asBoolean(false))
                        .as(entry.getKey() + " is there: " + call)
                        .isFalse();
            } else {
                JsonNode schema = header.get("schema");
                JsonNode resolved = schema.has("$ref")
                        ? document.at(schema.get("$ref").asString().substring(1))
                        : schema;
                assertThat(value)
                        .as(entry.getKey())
                        .matches(resolved.get("pattern").asString());
            }
        });
    }

    private void checkBody(String pointer, JsonNode body, String call) {
        Schema schema = schemas.getSchema(SchemaLocation.of(iri + "#" + pointer));
        assertThat(schema.validate(body)).as(call).isEmpty();
    }

    private String responsePointer(String method, String path, int status) {
        Optional<String> template = document.get("paths").propertyNames().stream()
                .filter(candidate -> Pattern.matches(candidate.replaceAll("\\{[^}]+}", "[^/]+"), path))
                .findFirst();
        if (this == ADMIN) {
            return pointer(template, method, status, "NotFound");
        }
        if (this == IDENTITY) {
            return pointer(template, method, status, status == 405 ? "MethodNotAllowed" : "NotFound");
        }
        if (template.isEmpty() || status == 404) {
            return "/components/responses/" + (status == 404 ? "UnknownPath" : "MalformedRequest");
        }
        String item = "/paths/" + template.get().replace("~", "~0").replace("/", "~1");
        String operation = method.toLowerCase(Locale.ROOT);
        if (!document.at(item).has(operation)) {
            assertThat(status).as(method + " " + path).isIn(400, 405, 413, 505);
            return "/components/responses/"
                    + Map.of(405, "MethodNotAllowed", 413, "BodyTooLarge").getOrDefault(status, "MalformedRequest");
        }
        String responses = item + "/" + operation + "/responses/";
        return responses + (document.at(responses + status).isMissingNode() ? "default" : status);
    }

    private String pointer(Optional<String> template, String method, int status, String otherwise) {
        return template.map(path -> "/paths/" + path.replace("/", "~1") + "/" + method.toLowerCase(Locale.ROOT))
                .filter(operation -> !document.at(operation).isMissingNode())
                .map(operation -> operation + "/responses/" + status)
                .orElse("/components/responses/" + otherwise);
    }

    private static String read(String resource) {
        try {
            return new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
