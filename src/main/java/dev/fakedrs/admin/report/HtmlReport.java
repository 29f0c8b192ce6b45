package dev.fakedrs.admin.report;

import dev.fakedrs.coverage.Finding;
import dev.fakedrs.coverage.FindingKind;
import java.util.List;
import java.util.Map;

/** The report as one HTML page, without script and without anything from elsewhere. */
final class HtmlReport {

    private static final String STYLE = """
            :root { color-scheme: light dark; --line: #8884; --soft: #8881; --bad: #c62828; --odd: #b26a00; --fine: #2e7d32 }
            @media (prefers-color-scheme: dark) { :root { --bad: #ff8a80; --odd: #ffd180; --fine: #a5d6a7 } }
            body { font: 16px/1.5 system-ui, sans-serif; max-width: 72rem; margin: 2rem auto; padding: 0 1rem }
            h1 { margin-bottom: 0 } h2 { margin-top: 2.5rem } .count { font-weight: 600; font-size: 1.6rem; display: block }
            .sums { display: flex; flex-wrap: wrap; gap: 1rem; margin: 1.5rem 0; padding: 0; list-style: none }
            .sums li { flex: 1 1 9rem; border: 1px solid var(--line); border-radius: .6rem; padding: .6rem 1rem }
            .deviation { color: var(--odd) } .mistake { color: var(--bad) } .refusal { color: var(--fine) }
            article { border: 1px solid var(--line); border-radius: .6rem; padding: .8rem 1rem; margin: 1rem 0 }
            article h3 { margin: 0 } code { background: var(--soft); border-radius: .3rem; padding: .1rem .3rem; overflow-wrap: anywhere }
            dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; margin: .6rem 0 0 } dd { margin: 0 }
            table { border-collapse: collapse } td, th { border-bottom: 1px solid var(--line); padding: .2rem 1rem .2rem 0; text-align: left }
            """;

    private HtmlReport() {}

    /** Renders a report. The title says of which calls it is. */
    static byte[] of(Report report, String title) {
        MarkupWriter html = new MarkupWriter("<!DOCTYPE html>");
        html.begin("html", "lang", "en").begin("head");
        html.begin("meta", "charset", "UTF-8").end();
        html.begin("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .end();
        html.element("title", title).element("style", STYLE).end();
        html.begin("body").element("h1", title).begin("ul", "class", "sums");
        for (FindingKind kind : FindingKind.values()) {
            writeSum(html, report.findings(kind.toString()).size(), kind + "s", kind.toString());
        }
        writeSum(html, report.operations().size(), "operations called", "");
        writeSum(html, report.neverCalled().size(), "never called", "");
        html.end();
        if (report.leftOutNote() != null) {
            html.element("p", report.leftOutNote(), "class", "mistake");
        }
        for (FindingKind kind : FindingKind.values()) {
            writeFindings(html, kind.toString(), report.findings(kind.toString()));
        }
        writeCounts(html, "Calls", "operation", "calls", report.operations());
        writeCounts(html, "Error codes", "code", "times", report.errorCodes());
        writeCounts(html, "Modes of SwitchVip", "mode", "accepted", report.modes());
        writeNames(html, "Status transitions of jobs", report.statusTransitions());
        writeNames(html, "Never called", report.neverCalled());
        writeNames(html, "Rules never met", report.neverMet());
        writeNames(html, "Modes never met", report.modesNeverMet());
        writeNames(html, "Status transitions never met", report.statusTransitionsNeverMet());
        return html.end().end().bytes();
    }

    private static void writeSum(MarkupWriter html, int count, String label, String style) {
        html.begin("li", "class", style).element("span", Integer.toString(count), "class", "count");
        html.text(label).end();
    }

    private static void writeFindings(MarkupWriter html, String kind, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        html.element("h2", Character.toUpperCase(kind.charAt(0)) + kind.substring(1) + "s", "class", kind);
        for (Finding finding : findings) {
            html.begin("article")
                    .element("h3", finding.operation() + " · " + finding.id() + " · " + finding.count() + "×");
            html.begin("dl");
            finding.details().forEach((name, value) -> {
                html.element("dt", name).begin("dd");
                if (name.equals("example") || name.equals("first in")) {
                    html.element("code", value).end();
                } else {
                    html.text(value).end();
                }
            });
            html.end().end();
        }
    }

    private static void writeCounts(
            MarkupWriter html, String title, String term, String unit, Map<String, Long> counts) {
        if (counts.isEmpty()) {
            return;
        }
        html.element("h2", title).begin("table");
        html.begin("tr").element("th", term).element("th", unit).end();
        counts.forEach((name, count) -> html.begin("tr")
                .element("td", name)
                .element("td", count.toString())
                .end());
        html.end();
    }

    private static void writeNames(MarkupWriter html, String title, List<String> names) {
        html.begin("details").element("summary", title + ": " + names.size());
        html.element("p", String.join(", ", names)).end();
    }
}
