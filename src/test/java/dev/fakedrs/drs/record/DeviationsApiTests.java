package dev.fakedrs.drs.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.contract.rule.Deviation;
import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.client.DeviatingCall;
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

    private static final String ENDPOINTS = "'endpoints':{'source':{'ip':'10.0.0.1'},'target':{'ip':'10.0.0.2'}}";
    private static final String BOTH = "'source':true,'target':true";
    private static final String READY = BOTH + ",'modified':true";
    private static final String RECOVERY = "'db_use_type':'cloudDataGuard','engine_type':'cloudDataGuard-mysql'";

    @BeforeEach
    void prepare() {
        project.freeze();
        put("self", "'job_direction':'non-dbs','status':'INCRE_TRANSFER_STARTED'", READY);
        put("up", "'job_direction':'up'", READY);
        put("mongo", "'db_use_type':'migration','engine_type':'mongodb','job_direction':'up'", READY);
        put("comparing", RECOVERY + ",'job_direction':'up','status':'INCRE_TRANSFER_STARTED'", READY);
        put("paused", "'status':'PAUSING'", READY);
        put("tested", "'job_direction':'up'", BOTH);
        put("half", "'job_direction':'up'", "'source':true,'target':false,'modified':false");
        put("fresh", "'job_direction':'up'", "");
        put("checked", "'job_direction':'up'", checkUntil("2020"));
        put("checking", "'job_direction':'up'", checkUntil("2220"));
    }

    static List<DeviatingCall> table() {
        return DeviatingCall.all();
    }

    @ParameterizedTest
    @MethodSource("table")
    void isNotedWhereItsSiblingIsNot(DeviatingCall call) {
        Answer right = send(call, call.allowed());
        assertThat(deviations()).as(call.allowed()).isEmpty();
        prepare();
        Answer deviating = send(call, call.deviating());
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

    private Answer send(DeviatingCall call, String body) {
        String path = "/v3/" + project.id() + "/jobs" + (call.path().isEmpty() ? "" : "/" + call.path());
        return server.call(call.method(), path)
                .header("X-Auth-Token", "any")
                .header("Content-Type", "application/json")
                .body(body.replace('\'', '"'))
                .send();
    }

    private void put(String id, String fields, String checks) {
        String status = fields.contains("status") ? "" : "'status':'CONFIGURATION',";
        String set = ",'configuration':{'checks':{" + checks + "}," + ENDPOINTS + "}";
        project.put(id, ("{'name':'" + id + "'," + status + fields + set + "}").replace('\'', '"'));
    }

    private static String checkUntil(String year) {
        return READY + ",'precheck':{'started_at':'2020-01-01T00:00:00Z','ends_at':'" + year
                + "-01-01T00:00:00Z','source_reachable':true,'target_reachable':true}";
    }
}
