package dev.fakedrs.admin.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.fakedrs.coverage.Finding;
import dev.fakedrs.coverage.FindingKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The report as SARIF 2.1.0. Mistakes are errors, deviations warnings, and refusals notes. */
record SarifReport(@JsonProperty("$schema") String schema, String version, List<Run> runs) {

    private static final JsonMapper MAPPER = new JsonMapper();

    static byte[] of(Report report) {
        List<RuleDescriptor> rules = report.findings().stream()
                .collect(Collectors.toMap(
                        SarifReport::ruleId, Function.identity(), (first, second) -> first, TreeMap::new))
                .values()
                .stream()
                .map(RuleDescriptor::of)
                .toList();
        List<Result> results = report.findings().stream().map(Result::of).toList();
        Driver driver = new Driver("fake-drs", rules);
        Run run = new Run(new Tool(driver), List.of(Invocation.of(report.leftOutNote())), results);
        return MAPPER.writeValueAsBytes(
                new SarifReport("https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", List.of(run)));
    }

    private static String ruleId(Finding finding) {
        return finding.kind() + "/" + finding.id();
    }

    private static String level(Finding finding) {
        return switch (FindingKind.valueOf(finding.kind().toUpperCase(Locale.ROOT))) {
            case MISTAKE -> "error";
            case DEVIATION -> "warning";
            case REFUSAL -> "note";
        };
    }

    record Run(Tool tool, List<Invocation> invocations, List<Result> results) {}

    record Invocation(boolean executionSuccessful, List<Notification> toolExecutionNotifications) {

        static Invocation of(@Nullable String warning) {
            return new Invocation(
                    true, Stream.ofNullable(warning).map(Notification::of).toList());
        }
    }

    record Notification(String level, Message message) {

        static Notification of(String warning) {
            return new Notification("warning", new Message(warning));
        }
    }

    record Tool(Driver driver) {}

    record Driver(String name, List<RuleDescriptor> rules) {}

    record RuleDescriptor(String id, Message shortDescription, Message help, Map<String, String> properties) {

        static RuleDescriptor of(Finding finding) {
            return new RuleDescriptor(
                    ruleId(finding),
                    new Message(finding.text()),
                    new Message(finding.remedy()),
                    Map.of("basis", finding.basis(), "page", finding.page()));
        }
    }

    record Message(String text) {}

    record Result(
            String ruleId,
            String level,
            Message message,
            long occurrenceCount,
            List<Location> locations,
            Map<String, String> properties) {

        static Result of(Finding finding) {
            return new Result(
                    SarifReport.ruleId(finding),
                    SarifReport.level(finding),
                    new Message(finding.operation() + ": " + finding.example()),
                    finding.count(),
                    List.of(new Location(List.of(new LogicalLocation(finding.operation(), "function")))),
                    Map.of("request_id", finding.requestId()));
        }
    }

    record Location(List<LogicalLocation> logicalLocations) {}

    record LogicalLocation(String name, String kind) {}
}
