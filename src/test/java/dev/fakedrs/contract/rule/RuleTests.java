package dev.fakedrs.contract.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule and each deviation is explained. */
class RuleTests {

    private static final String PAGE =
            "–|drs_(03|api)_\\d{4}(, drs_(03|api)_\\d{4})*|[A-Z][A-Za-z]+( [A-Za-z]+)*" + "|API Gateway, error codes";

    static List<Rule> rules() {
        return Rule.all();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void saysWhatItAsksWhereItComesFromAndWhatWouldDo(Rule rule) {
        RuleDescription explanation = rule.explanation();
        assertThat(explanation.code()).isNotNull();
        assertThat(explanation.basis()).isNotNull();
        assertThat(explanation.page()).matches(PAGE);
        assertThat(explanation.text()).matches("[A-Z].*\\.");
        assertThat(explanation.remedy()).matches("[A-Z].*\\.");
        assertThat(rule.id()).matches("[a-z]+(-[a-z]+)*");
    }

    /** What the vendor says stands on a page of the vendor's. */
    @ParameterizedTest
    @MethodSource("rules")
    void namesAPageUnlessItIsTheEmulatorsChoice(Rule rule) {
        assertThat(rule.explanation().page().equals(ReferencePage.NONE)
                        && rule.explanation().basis() != RuleSource.ASSUMED)
                .isFalse();
    }

    @Test
    void hasAnIdOfItsOwn() {
        assertThat(Rule.all()).extracting(Rule::id).doesNotHaveDuplicates().contains("job-unknown", "no-credentials");
        assertThat(Stream.of(Deviation.values()).map(Deviation::id)).doesNotHaveDuplicates();
    }

    @Test
    void comesInTheOrderOfPrecedence() {
        assertThat(Rule.all().stream().map(Rule::getClass).distinct())
                .containsExactly(HttpRule.class, AccessRule.class, RequestRule.class, JobRule.class);
        assertThat(Rule.all()).containsSubsequence(JobRule.values()).startsWith(HttpRule.values());
    }

    @Test
    void answersWithTheStatusOfItsCodeButForFour() {
        Map<String, Integer> others = Rule.all().stream()
                .map(rule -> rule.exception("x"))
                .filter(refusal -> refusal.status() != refusal.code().status())
                .collect(Collectors.toMap(refusal -> refusal.rule().id(), DrsException::status));
        assertThat(others)
                .containsOnly(
                        Map.entry("method-not-allowed", 405),
                        Map.entry("content-type-not-json", 415),
                        Map.entry("content-encoding-unknown", 415),
                        Map.entry("memory-full", 503));
    }

    /** The rules of a switchover, in the order of the vendor's page. */
    @ParameterizedTest
    @CsvSource({
        "no-credentials, 401, APIGW.0301, observed",
        "token-expired, 401, APIGW.0307, observed",
        "token-unknown, 401, APIGW.0301, observed",
        "project-of-another-token, 403, DRS.M00261, inferred",
        "read-only-token, 403, DRS.M00102, inferred",
        "content-type-not-json, 415, DRS.M00300, documented",
        "content-type-missing, 400, DRS.M00201, documented",
        "language-unknown, 400, DRS.M00202, documented",
        "body-not-json, 400, DRS.M00007, inferred",
        "parameter-empty, 400, DRS.M00201, documented",
        "parameter-invalid, 400, DRS.M00202, documented",
        "job-id-malformed, 400, DRS.M00202, observed",
        "job-unknown, 400, DRS.M05003, documented",
        "job-gone, 400, DRS.M05004, documented",
        "parent-only, 400, DRS.M00308, documented",
        "synchronization-only, 400, DRS.M00300, documented",
        "self-built-only, 400, DRS.M00300, documented",
        "job-status, 400, DRS.M00304, inferred",
        "switchover-running, 202, DRS.M01504, inferred",
        "never-switched, 422, DRS.M00002, assumed"
    })
    void hasTheCodeThatTheContractGives(String id, int status, String code, String basis) {
        Rule rule = Rule.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
        assertThat(rule.explanation().status()).isEqualTo(status);
        assertThat(rule.explanation().code()).hasToString(code);
        assertThat(rule.explanation().basis()).hasToString(basis);
    }

    @ParameterizedTest
    @EnumSource(RequestRule.class)
    void namesTheFieldWhereItsTextDoes(RequestRule rule) {
        boolean named = List.of("DRS.M00201", "DRS.M00202", "DRS.M00210", "DRS.M00301", "DRS.M00305")
                .contains(rule.explanation().code().toString());
        assertThat(rule.exception("mode").reason()).isEqualTo(rule.id() + (named ? "; field=mode" : ""));
        assertThat(rule.exception().reason()).isEqualTo(rule.id());
    }

    @Test
    void isBrokenByAClientsMistakeIfNoStateCouldMakeTheCallRight() {
        assertThat(Rule.all().stream()
                        .filter(rule -> !(rule instanceof RequestRule))
                        .filter(rule -> rule.explanation().mistake())
                        .map(Rule::id))
                .containsExactly(
                        "malformed-http",
                        "body-too-large",
                        "path-unknown",
                        "method-not-allowed",
                        "no-credentials",
                        "signature-malformed",
                        "project-id-malformed",
                        "job-id-malformed");
        assertThat(RequestRule.values()).allMatch(rule -> rule.explanation().mistake());
    }

    @ParameterizedTest
    @EnumSource(Deviation.class)
    void explainsWhatIsTakenForTheClientsSake(Deviation deviation) {
        assertThat(deviation.id()).matches("[a-z]+(-[a-z]+)*");
        assertThat(deviation.text()).matches("[A-Za-z].*[^.]");
        assertThat(deviation.page()).matches(PAGE);
        assertThat(deviation.remedy()).matches("[A-Z].*\\.");
        assertThat(deviation.basis() == RuleSource.ASSUMED)
                .isEqualTo(deviation.page().equals(ReferencePage.NONE));
    }

    @Test
    void notesADeviationWithItsPage() {
        assertThat(Deviation.PAGE_PAST_END.note("page 7"))
                .isEqualTo(
                        "page 7: it cannot exceed the number of pages. (page-past-end, " + ReferencePage.QUERIES + ")");
        assertThat(Deviation.FIELD_UNREAD.note("colour")).isEqualTo("colour: ignored. (field-unread)");
    }

    @Test
    void refusesADeviationWithItsPageAndTellsOnlyTheCallerWhatWasSent() {
        DrsException refusal = Deviation.RE_EDIT_FALSE.refusal("The flag of my-job is false");
        assertThat(refusal.rule()).isEqualTo(RequestRule.DEVIATION);
        assertThat(refusal.reason())
                .isEqualTo("deviation; deviation=re-edit-false; reason=The flag of my-job is false;"
                        + " note=it must be true; page=" + ReferencePage.RETRY);
        assertThat(refusal.noted())
                .isEqualTo("deviation; deviation=re-edit-false; note=it must be true; page=" + ReferencePage.RETRY);
        assertThat(Deviation.FIELD_UNREAD.refusal("a".repeat(121)).reason())
                .isEqualTo("deviation; deviation=field-unread; reason=" + "a".repeat(120) + "_; note=ignored");
    }

    @Test
    void cutsALongNote() {
        assertThat(Deviation.FIELD_UNREAD.note("a".repeat(120))).startsWith("a".repeat(120) + ": ");
        assertThat(Deviation.FIELD_UNREAD.note("a".repeat(121))).startsWith("a".repeat(120) + "…: ");
    }
}
