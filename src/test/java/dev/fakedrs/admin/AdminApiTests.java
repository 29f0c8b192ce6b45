package dev.fakedrs.admin;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The admin API: jobs, clock and projects. */
class AdminApiTests extends ApiTests {

    private static final String FAILING = "00000000-0000-4000-8000-0000021jb201";

    @Test
    void createsAJobThatCanBeSwitchedOverFromNothing() {
        Answer created = admin("PUT", "/jobs/my-job", "{}");
        assertThat(created.status()).isEqualTo(200);
        assertThat(created.text("status")).isEqualTo("INCRE_TRANSFER_STARTED");
        assertThat(created.text("db_use_type")).isEqualTo("sync");
        assertThat(created.text("job_direction")).isEqualTo("non-dbs");
        assertThat(project.switchVip("my-job").send().text("status")).isEqualTo("success");
    }

    @Test
    void givesBackWhatItWasGiven() {
        project.freeze();
        String job =
                "{\"id\":\"j\",\"name\":\"n\",\"description\":\"d\",\"status\":\"PAUSING\",\"db_use_type\":\"migration\","
                        + "\"engine_type\":\"mongodb\",\"job_direction\":\"up\",\"net_type\":\"eip\",\"task_type\":\"FULL_TRANS\","
                        + "\"deleted\":true,\"create_time\":\"2026-03-02T08:15:41Z\",\"virtual_ips\":{"
                        + "\"source\":{\"primary\":\"10.0.0.1\",\"standby\":\"10.0.0.2\",\"active\":\"standby\"},"
                        + "\"target\":{\"primary\":\"10.0.0.3\",\"standby\":\"10.0.0.4\",\"active\":\"primary\"}},"
                        + "\"switchover\":{\"mode\":\"target\",\"status\":\"SWITCH_VIP_FAILED\",\"started_at\":\"2026-03-02T09:00:00Z\","
                        + "\"ends_at\":\"2026-03-02T09:00:03Z\",\"error_code\":\"DRS.M01503\"},\"switchover_count\":1}";
        assertThat(admin("PUT", "/jobs/j", job).body()).isEqualTo(job);
        assertThat(project.job("j").body()).isEqualTo(job);
    }

    @Test
    void putsInASwitchoverThatIsOver() {
        project.freeze();
        project.put(
                "j",
                "{\"switchover\":{\"mode\":\"source\",\"status\":\"SWITCH_VIP_COMPLETE\"},"
                        + "\"virtual_ips\":{\"source\":{\"active\":\"standby\"}}}");
        assertThat(project.job("j").text("virtual_ips/source/active")).isEqualTo("standby");
        project.switchVip("j").send();
        assertThat(project.job("j").text("virtual_ips/source/active")).isEqualTo("standby");
        project.advance("PT3S");
        assertThat(project.job("j").text("virtual_ips/source/active")).isEqualTo("primary");
    }

    @Test
    void takesNoMoreSubtasksThanOneCallCanVisit() {
        project.put("parent", "{}");
        for (int i = 0; i < 100; i++) {
            project.put("subtask-" + i, "{\"parent_id\":\"parent\"}");
        }
        Answer answer = admin("PUT", "/jobs/one-more", "{\"parent_id\":\"parent\"}");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("field")).isEqualTo("parent_id");
        assertThat(answer.text("detail")).contains("'parent' has 100 subtasks");
        project.put("subtask-7", "{\"parent_id\":\"parent\"}");
    }

    @Test
    void removesAJobAndWithAParentItsSubtasks() {
        project.begin();
        String parent = "00000000-0000-4000-8000-0000010jb201";
        assertThat(project.admin("DELETE", "/jobs/" + parent).send().status()).isEqualTo(204);
        assertThat(project.job(parent).status()).isEqualTo(404);
        assertThat(project.job("00000000-0000-4000-8000-0000011jb201").status()).isEqualTo(404);
        assertThat(project.admin("DELETE", "/jobs/" + parent).send().status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "{\"statsu\":\"PAUSING\"}; statsu; did you mean status?",
                "{\"status\":\"PAUSED\"}; status; did you mean PAUSING?",
                "{\"status\":7}; status; '7' is not one of CREATING,",
                "{\"deleted\":\"yes\"}; deleted; true or false",
                "{\"name\":5}; name; text",
                "{\"id\":\"other\"}; id; is not the path's",
                "{\"parent_id\":\"nobody\"}; parent_id; there is no job 'nobody'",
                "{\"parent_id\":\"bad\"}; parent_id; is the job itself",
                "{\"create_time\":1772439341000}; create_time; ISO 8601",
                "{\"virtual_ips\":{\"source\":{\"active\":\"third\"}}}; virtual_ips.source.active; primary, standby",
                "{\"switchover\":{\"mode\":\"source\",\"started_at\":\"+1000000000-12-31T23:59:59Z\"}}; switchover.started_at; 1970 to 9999",
                "{\"switchover\":{\"mode\":\"source\",\"started_at\":\"9999-12-31T23:59:59Z\"}}; switchover.ends_at; is after",
                "{\"switchover\":{\"mode\":\"source\",\"error_code\":\"APIGW.0301\"}}; switchover.error_code; DRS code",
                "{\"switchover\":{}}; switchover.mode; source, target",
                "{\"name\":\"a\",\"name\":\"b\"}; ; Duplicate",
                "[]; ; is no object",
                "{; ; Unexpected end-of-input",
                "name: orders; ; needs the header Content-Type: application/yaml",
                "'' ; ; empty"
            })
    void refusesAWrongJobAndSaysWhy(String document, @Nullable String field, String reason) {
        String before = project.jobs();
        Answer answer = admin("PUT", "/jobs/bad", document.equals("''") ? "" : document);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.headers().getFirst("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("field")).isEqualTo(field == null ? "" : field);
        assertThat(answer.text("detail")).contains(reason);
        assertThat(project.jobs()).isEqualTo(before);
    }

    @Test
    void refusesAJobIdThatCouldNotStandInAPath() {
        assertThat(admin("PUT", "/jobs/a%20b", "{}").text("field")).isEqualTo("id");
    }

    @Test
    void keepsAParentFromBecomingASubtask() {
        project.put("grandparent", "{}");
        Answer answer = admin("PUT", "/jobs/00000000-0000-4000-8000-0000010jb201", "{\"parent_id\":\"grandparent\"}");
        assertThat(answer.text("detail")).contains("has subtasks");
    }

    @Test
    void runsWithTheTimeUntilItIsFrozen() {
        project.begin();
        Answer clock = project.admin("GET", "/clock").send();
        assertThat(clock.text("mode")).isEqualTo("running");
        assertThat(Duration.between(Instant.parse(clock.text("now")), Instant.now())
                        .abs())
                .isLessThan(Duration.ofMinutes(1));
        project.freeze();
        String now = project.admin("GET", "/clock").send().body();
        assertThat(project.admin("GET", "/clock").send().body()).isEqualTo(now);
    }

    @Test
    void setsTheClockForwardOnly() {
        project.freeze();
        String now = project.admin("GET", "/clock").send().body();
        Answer back = admin("PUT", "/clock", "{\"now\":\"2001-01-01T00:00:00Z\",\"mode\":\"running\"}");
        assertThat(back.status()).isEqualTo(400);
        assertThat(back.text("field")).isEqualTo("now");
        assertThat(project.admin("GET", "/clock").send().body()).isEqualTo(now);
        Answer forward = admin("PUT", "/clock", "{\"now\":\"2040-01-01T00:00:00Z\"}");
        assertThat(forward.body()).isEqualTo("{\"now\":\"2040-01-01T00:00:00Z\",\"mode\":\"frozen\"}");
    }

    @Test
    void tellsWhatHappenedWhileItAdvanced() {
        project.freeze();
        project.switchVip(EXAMPLE).send();
        project.advance("PT1S");
        project.switchVip(FAILING).send();
        Answer advanced = project.advance("PT1H");
        assertThat(advanced.json().get("events")).hasSize(2);
        assertThat(advanced.text("events/0/job_id")).isEqualTo(EXAMPLE);
        assertThat(advanced.text("events/0/event")).isEqualTo("SWITCH_VIP_COMPLETE");
        assertThat(advanced.text("events/1/job_id")).isEqualTo(FAILING);
        assertThat(advanced.text("events/1/event")).isEqualTo("SWITCH_VIP_FAILED");
        Instant first = Instant.parse(advanced.text("events/0/at"));
        assertThat(Instant.parse(advanced.text("events/1/at"))).isEqualTo(first.plusSeconds(1));
        assertThat(project.advance("PT1H").json().get("events")).isEmpty();
    }

    @Test
    void advancesToTheNextEvent() {
        project.freeze();
        project.switchVip(EXAMPLE).send();
        project.advance("PT1S");
        project.switchVip(FAILING).send();
        Answer advanced = admin("POST", "/clock/advance", "{\"to\":\"next_event\"}");
        assertThat(advanced.json().get("events")).hasSize(1);
        assertThat(advanced.text("now")).isEqualTo(advanced.text("events/0/at"));
        assertThat(project.switchVipStatus(EXAMPLE).send().text("status")).isEqualTo("SWITCH_VIP_COMPLETE");
        assertThat(project.switchVipStatus(FAILING).send().text("status")).isEqualTo("SWITCH_VIP_START");
    }

    @Test
    void staysWhereItIsWhenNoEventIsAhead() {
        project.freeze();
        String now = project.admin("GET", "/clock").send().text("now");
        assertThat(admin("POST", "/clock/advance", "{\"to\":\"next_event\"}").body())
                .isEqualTo("{\"now\":\"" + now + "\",\"events\":[]}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"by\":\"PT1S\",\"to\":\"next_event\"}",
                "{\"by\":\"-PT1S\"}",
                "{\"by\":\"1s\"}",
                "{\"by\":1}",
                "{\"by\":\"P9999999D\"}",
                "{\"to\":\"tomorrow\"}",
                "{\"until\":\"next_event\"}"
            })
    void refusesToAdvanceBy(String how) {
        project.freeze();
        String now = project.admin("GET", "/clock").send().body();
        Answer answer = admin("POST", "/clock/advance", how);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("detail")).isNotEmpty();
        assertThat(project.admin("GET", "/clock").send().body()).isEqualTo(now);
    }

    @Test
    void refusesAQueryWhereThereIsNone() {
        assertThat(project.admin("GET", "/clock?mode=frozen").send().status()).isEqualTo(400);
    }

    @Test
    void standsStillAtTheEndOfTime() {
        admin("PUT", "/clock", "{\"now\":\"9999-12-31T23:59:59.999Z\"}");
        assertThat(project.advance("PT0S").text("now")).isEqualTo("9999-12-31T23:59:59.999Z");
        String document = project.admin("GET", "").send().body();
        assertThat(project.adminJson("PUT", "", document).status()).isEqualTo(200);
    }

    @Test
    void takesADocumentWhateverItsContentType() {
        assertThat(project.admin("PUT", "/jobs/a")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .body("{}")
                        .send()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void answersACallThatThereIsNotWithAProblem() {
        Answer answer = server.get("/__admin/nonsense");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.headers().getFirst("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.text("detail")).contains("GET /__admin/nonsense");
    }

    private Answer admin(String method, String path, String document) {
        return project.admin(method, path)
                .header("Content-Type", "application/json")
                .body(document)
                .send();
    }
}
