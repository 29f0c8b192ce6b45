package dev.fakedrs.drs.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.contract.rule.Deviation;
import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.client.DeviatingCall;
import dev.fakedrs.harness.client.DeviatingJobs;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages do not allow and is taken: noted, while a sibling that they allow is not, and answered as that one is. */
class DeviationsApiTests extends ApiTests {

    /** Noted with settings, or without a body, and so shown elsewhere. */
    private static final Set<Deviation> ELSEWHERE =
            EnumSet.of(Deviation.CONTENT_TYPE_MISSING, Deviation.LANGUAGE_UNKNOWN, Deviation.QUERY_PARAMETER_UNREAD);

    @BeforeEach
    void prepare() {
        DeviatingJobs.putInto(project);
    }

    static List<DeviatingCall> table() {
        return DeviatingCall.all();
    }

    @ParameterizedTest
    @MethodSource("table")
    void isNotedWhereItsSiblingIsNot(DeviatingCall call) {
        Answer right = call.send(project, call.allowed());
        assertThat(deviations()).as(call.allowed()).isEmpty();
        prepare();
        Answer deviating = call.send(project, call.deviating());
        String note = call.note() + ": " + call.deviation().text() + ". ("
                + call.deviation().id();
        assertThat(deviations()).as(call.deviating()).anyMatch(found -> found.startsWith(note));
        assertThat(deviations())
                .allMatch(found -> found.contains("(" + call.deviation().id()));
        assertThat(deviating.status()).isEqualTo(right.status());
        assertThat(deviating.body()).doesNotContain("error_code");
        assertThat(right.body()).doesNotContain("error_code");
    }

    @Test
    void eachIsShown() {
        Set<Deviation> shown = Stream.concat(
                        ELSEWHERE.stream(), table().stream().map(DeviatingCall::deviation))
                .collect(Collectors.toSet());
        assertThat(shown).containsExactlyInAnyOrder(Deviation.values());
    }

    private List<String> deviations() {
        return project.requests("?limit=1")
                .json()
                .at("/requests/0/deviations")
                .valueStream()
                .map(note -> note.asString())
                .toList();
    }
}
