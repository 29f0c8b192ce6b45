package dev.fakedrs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.fakedrs.contract.ErrorCode;
import dev.fakedrs.contract.rule.Deviation;
import dev.fakedrs.contract.rule.Rule;
import dev.fakedrs.contract.rule.RuleDescription;
import dev.fakedrs.drs.command.JobAction;
import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.Contract;
import dev.fakedrs.harness.Project;
import dev.fakedrs.harness.client.Curl;
import dev.fakedrs.job.JobStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** README and docs say what is so: their commands are run, their tables compared, their links followed. */
class DocumentsTests extends ApiTests {

    private static final Pattern LINK = Pattern.compile("]\\(([^)]+)\\)");
    private static final Pattern SHELL = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    /** A pipeline runs elsewhere. */
    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private final Map<Path, String> documents = new TreeMap<>();
    private final String all;

    DocumentsTests() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("docs"))) {
            for (Path file : Stream.concat(Stream.of(Path.of("README.md")), files.filter(DocumentsTests::isMarkdown))
                    .toList()) {
                documents.put(file, Files.readString(file));
            }
        }
        all = String.join("\n", documents.values());
    }

    @TestFactory
    List<DynamicTest> everyCurlAnswersWhatItSays() {
        for (String projectId : List.of("054ba152d480d55b2f5dc0069e7ddef0", "my-test")) {
            Project used = new Project(server, projectId);
            used.admin("DELETE", "").send();
            used.freeze();
        }
        List<DynamicTest> tests = new ArrayList<>();
        SHELL.matcher(all)
                .results()
                .map(block -> block.group(1))
                .forEach(block -> Curl.in(block)
                        .forEach(
                                curl -> tests.add(DynamicTest.dynamicTest(curl.command(), () -> answersAsSaid(curl)))));
        assertThat(tests).hasSizeGreaterThan(5);
        return tests;
    }

    @Test
    void hasNoCurlThatNobodyRuns() {
        assertThat(YAML.matcher(SHELL.matcher(all).replaceAll("")).replaceAll(""))
                .doesNotContainPattern("curl [-h$\"]");
    }

    @Test
    void listsEveryRuleAsTheCodeHasIt() {
        List<String> rows = Rule.all().stream().map(DocumentsTests::rowOf).toList();
        assertThat(tableAfter("| rule | code | basis |")).containsExactlyElementsOf(rows);
    }

    @Test
    void listsEveryDeviationAsTheCodeHasIt() {
        List<String> rows = Stream.of(Deviation.values())
                .map(one -> "| `" + one.id() + "` | " + one.page() + " | " + one.text() + " |")
                .toList();
        assertThat(tableAfter("| deviation | page |")).containsExactlyElementsOf(rows);
    }

    @Test
    void saysWhichCodesComeFromScenariosOnly() {
        Set<ErrorCode> ofRules =
                Rule.all().stream().map(rule -> rule.explanation().code()).collect(Collectors.toSet());
        List<String> others = Stream.of(ErrorCode.values())
                .filter(code -> !ofRules.contains(code) && code != ErrorCode.DRS_M01501)
                .map(ErrorCode::toString)
                .toList();
        assertThat(all.replaceAll("\\s+", " ")).contains("as no rule has them: " + String.join(", ", others) + ".");
    }

    @Test
    void listsEverySettingWithItsDefault() {
        List<String> rows = tableAfter("| setting | environment variable |");
        CommandLineHelp.settings().forEach((name, usual) -> {
            String last = name.substring(name.lastIndexOf('.') + 1);
            String all = name.replaceFirst("\\[0].*|\\.[^.]+$", "");
            assertThat(rows)
                    .as(name)
                    .anyMatch(row -> row.contains("| `" + all) && row.contains(last) && row.contains(usual));
        });
    }

    @Test
    void listsEveryOperationOfTheContract() {
        assertThat(tableAfter("| operation | call |"))
                .extracting(row -> row.split("`", -1)[1])
                .containsExactlyElementsOf(Contract.INSTANCE.operations());
    }

    @Test
    void saysInWhichStatusWhatIsAllowed() {
        List<Set<JobStatus>> columns = List.of(
                JobAction.SET_UP.statuses(),
                JobAction.START.statuses(),
                JobAction.PAUSE.statuses(),
                JobAction.RESUME.statuses(),
                JobAction.RESET_PASSWORD.statuses(),
                JobAction.TERMINATE.statuses(),
                JobAction.FORCE_TERMINATE.statuses(),
                JobAction.DELETE.statuses(),
                JobAction.COMPARE.statuses(),
                Set.of(JobStatus.INCRE_TRANSFER_STARTED, JobStatus.INCRE_TRANSFER_FAILED));
        List<String> rows = Stream.of(JobStatus.values())
                .map(status -> "| " + status + " | "
                        + columns.stream()
                                .map(statuses -> statuses.contains(status) ? "yes" : "–")
                                .collect(Collectors.joining(" | "))
                        + " |")
                .toList();
        assertThat(tableAfter("| status | set up |")).isEqualTo(rows);
    }

    @Test
    void listsEveryJobOfTheDefaultProject() {
        List<String> ids = new ArrayList<>();
        project.begin();
        project.admin("GET", "/jobs")
                .send()
                .json()
                .get("jobs")
                .forEach(job -> ids.add(job.get("id").asString()));
        assertThat(tableAfter("| job | what it is |"))
                .extracting(row -> row.split("`", -1)[1])
                .containsExactlyElementsOf(ids);
    }

    @Test
    void linksOnlyToFilesThatAreThere() {
        List<Path> targets = new ArrayList<>();
        documents.forEach((file, text) -> LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.startsWith("https://"))
                .forEach(link -> targets.add(file.resolveSibling(link))));
        assertThat(targets)
                .hasSizeGreaterThan(20)
                .allSatisfy(target -> assertThat(target).exists());
    }

    @Test
    void listsEveryDocument() {
        String contents = documents.get(Path.of("docs/README.md"));
        assertThat(documents.keySet().stream()
                        .map(file -> file.getFileName().toString())
                        .filter(name -> !name.equals("README.md")))
                .allSatisfy(name -> assertThat(contents).contains("](" + name + ")"));
    }

    @Test
    void beginsWithAShortPage() {
        assertThat(documents.get(Path.of("README.md")))
                .isNotNull()
                .satisfies(readme -> assertThat(readme.lines()).hasSizeLessThanOrEqualTo(150));
    }

    private static boolean isMarkdown(Path file) {
        return file.toString().endsWith(".md");
    }

    private void answersAsSaid(Curl curl) {
        if (!curl.kept().isEmpty()) {
            assertThat(curl.send(server).status()).isLessThan(300);
            return;
        }
        assertThat(curl.expected()).isNotEmpty();
        if ("curl: (52) Empty reply from server".matches(curl.expected().get(0))) {
            assertThatThrownBy(() -> curl.send(server)).hasRootCauseInstanceOf(IOException.class);
            return;
        }
        Answer answer = curl.send(server);
        String said = (answer.status() + " " + answer.body()).strip();
        assertThat(said).matches(curl.expected().get(0));
        curl.expected().stream()
                .skip(1)
                .forEach(header -> assertThat(headers(answer)).anyMatch(line -> line.matches("(?i)" + header)));
    }

    private static List<String> headers(Answer answer) {
        List<String> lines = new ArrayList<>();
        answer.headers().forEach((name, values) -> values.forEach(value -> lines.add(name + ": " + value)));
        return lines;
    }

    private static String rowOf(Rule rule) {
        RuleDescription known = rule.explanation();
        String code = known.status() == known.code().status()
                ? known.code().toString()
                : known.code() + " (" + known.status() + ")";
        return "| `" + rule.id() + "` | " + code + " | " + known.basis() + " | " + known.page() + " | " + known.text()
                + " |";
    }

    private List<String> tableAfter(String header) {
        List<String> lines = all.lines().toList();
        int start = lines.indexOf(lines.stream()
                .filter(line -> line.startsWith(header))
                .findFirst()
                .orElseThrow());
        return lines.subList(start + 2, lines.size()).stream()
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }
}
