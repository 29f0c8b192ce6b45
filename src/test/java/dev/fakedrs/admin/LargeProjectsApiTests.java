package dev.fakedrs.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Projects of very many parts: what is exported can be put back, and what is too much is refused before the rest is read. */
class LargeProjectsApiTests extends ApiTests {

    private static final int MIB = 1024 * 1024;

    private static final String WINDOW = "{\"begin\":\"01:00\",\"end\":\"01:59\",\"speed\":\"9\"}";

    /**
     * Of how many parts a job is makes no difference, as long as the document is no larger than a body. The image's heap has no
     * room for so many.
     */
    @Tag("in-process")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",\"configuration\":{\"tuning\":{\"speed_limits\":[" + WINDOW + "," + WINDOW + "," + WINDOW + "]}}"
            })
    void comeBackAsTheyWereExported(String more) throws IOException, InterruptedException {
        String document = IntStream.range(0, 20_000)
                .mapToObj(i -> "{\"id\":\"j" + i + "\"" + more + "}")
                .collect(Collectors.joining(",", "{\"clock\":{\"mode\":\"frozen\"},\"jobs\":[", "]}"));
        assertThat(send("PUT", document).statusCode()).isEqualTo(200);
        String exported = send("GET", "").body();
        assertThat(exported.length()).isLessThan(16 * MIB);
        HttpResponse<String> put = send("PUT", exported);
        assertThat(put.statusCode()).as(put.body().substring(0, 200)).isEqualTo(200);
        assertThat(put.body()).isEqualTo(exported);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"jobs\":[      | {}   | jobs[20000]     | there may be 20000",
                "{\"jobs\":[      | {\"id\":\"a\",\"name\":\"b\"} | jobs[20000] | there may be 20000",
                "{\"scenarios\":[ | {}   | scenarios[1000] | there may be 1000"
            })
    void areRefusedBeforeTheRestIsRead(String start, String part, String field, String reason) {
        String many = (part + ",").repeat(15 * MIB / (part.length() + 1));
        Answer answer = project.adminJson("PUT", "", start + many + "this is no JSON");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo(field);
        assertThat(answer.text("detail")).contains(reason);
        assertThat(project.admin("GET", "").send().status()).isEqualTo(404);
    }

    @Test
    void areRefusedWithTheLimitOfTheAdminApi() {
        Answer answer = project.adminJson("PUT", "", " ".repeat(16 * MIB) + "{}");
        assertThat(answer.status()).isEqualTo(413);
        assertThat(answer.text("detail"))
                .contains("body-too-large; at_most=16 MiB")
                .doesNotContain("12 M");
        assertThat(project.adminJson("PUT", "", " ".repeat(16 * MIB - 2) + "{}").status())
                .isEqualTo(200);
    }

    @Test
    void areTakenAsYamlToo() {
        String jobs = IntStream.range(0, 12_000)
                .mapToObj(i -> "- {id: j%05d, name: n%05d, description: %s}\n".formatted(i, i, "word ".repeat(80)))
                .collect(Collectors.joining("", "jobs:\n", ""));
        assertThat(jobs.length()).isGreaterThan(4 * MIB);
        assertThat(project.admin("PUT", "")
                        .header("Content-Type", "application/yaml")
                        .body(jobs)
                        .send()
                        .status())
                .isEqualTo(200);
    }

    /** Without the checks of an answer against its contract, which take long for so many jobs. */
    private HttpResponse<String> send(String method, String body) throws IOException, InterruptedException {
        URI url = URI.create("http://localhost:" + server.port() + "/__admin/projects/" + project.id());
        HttpRequest request = HttpRequest.newBuilder(url)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
