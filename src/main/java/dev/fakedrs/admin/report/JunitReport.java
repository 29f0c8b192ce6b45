package dev.fakedrs.admin.report;

import dev.fakedrs.coverage.Finding;
import dev.fakedrs.coverage.FindingKind;
import java.util.List;
import java.util.Map;

/**
 * The report as JUnit XML: a suite for each operation. A deviation or a mistake is a failed test, a refusal a passed one, and an
 * operation that was not called a skipped one. Findings that are left out are a failed test, as they may be of any kind.
 */
final class JunitReport {

    private static final String REFUSAL = FindingKind.REFUSAL.toString();

    private JunitReport() {}

    static byte[] of(Report report) {
        MarkupWriter xml = new MarkupWriter("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
        long refusals = report.findings(REFUSAL).size();
        int leftOut = report.leftOutNote() == null ? 0 : 1;
        xml.begin(
                "testsuites",
                counts(
                        "fake-drs",
                        report.operations().size()
                                + report.neverCalled().size()
                                + report.findings().size()
                                + leftOut,
                        report.findings().size() - refusals + leftOut,
                        report.neverCalled().size()));
        report.operations().forEach((operation, calls) -> writeSuite(xml, operation, calls, report));
        for (String operation : report.neverCalled()) {
            xml.begin("testsuite", counts(operation, 1, 0, 1));
            xml.begin("testcase", "classname", operation, "name", "called", "time", "0");
            xml.begin("skipped", "message", "never called").end().end().end();
        }
        if (report.leftOutNote() != null) {
            xml.begin("testsuite", counts("report", 1, 1, 0));
            xml.begin("testcase", "classname", "report", "name", "keeps all findings", "time", "0");
            xml.element("failure", report.leftOutNote(), "message", report.leftOutNote(), "type", "left-out");
            xml.end().end();
        }
        return xml.end().bytes();
    }

    private static void writeSuite(MarkupWriter xml, String operation, long calls, Report report) {
        List<Finding> findings = report.findings().stream()
                .filter(finding -> finding.operation().equals(operation))
                .toList();
        long refusals = findings.stream()
                .filter(finding -> finding.kind().equals(REFUSAL))
                .count();
        xml.begin("testsuite", counts(operation, 1 + findings.size(), findings.size() - refusals, 0));
        xml.begin("testcase", "classname", operation, "name", "called " + calls + " times", "time", "0")
                .end();
        for (Finding finding : findings) {
            xml.begin("testcase", "classname", operation, "name", finding.kind() + " " + finding.id(), "time", "0");
            if (finding.kind().equals(REFUSAL)) {
                xml.element("system-out", details(finding));
            } else {
                xml.element("failure", details(finding), "message", finding.example(), "type", finding.kind());
            }
            xml.end();
        }
        xml.end();
    }

    private static String details(Finding finding) {
        Map<String, String> lines = finding.details();
        StringBuilder text = new StringBuilder();
        lines.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append('\n'));
        return text.toString();
    }

    private static String[] counts(String name, long tests, long failures, long skipped) {
        return new String[] {
            "name",
            name,
            "tests",
            Long.toString(tests),
            "failures",
            Long.toString(failures),
            "errors",
            "0",
            "skipped",
            Long.toString(skipped),
            "time",
            "0"
        };
    }
}
