package dev.fakedrs.admin.event;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.admin.event.EventStreamClient.Event;
import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.Contract;
import dev.fakedrs.harness.RawSocket;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.JsonNode;

/** What those are told who listen to a project. */
class EventsApiTests extends ApiTests {

    @BeforeEach
    void freeze() {
        project.freeze();
    }

    @Test
    void beginWithTheClock() throws IOException {
        try (EventStreamClient client = listen(null)) {
            assertThat(client.header("Content-Type")).isEqualTo("text/event-stream");
            assertThat(client.header("Cache-Control")).isEqualTo("no-store");
            Event first = client.next();
            assertThat(first.type()).isEqualTo("clock");
            assertThat(first.data().get("mode").asString()).isEqualTo("frozen");
            check("ClockState", first);
        }
    }

    @Test
    void tellOfCallsAndOfWhatTheyChanged() throws IOException {
        try (EventStreamClient client = listen(null)) {
            project.switchVip(EXAMPLE).send();
            Event calls = client.next("calls");
            check("CallsEvent", calls);
            JsonNode call = calls.data().at("/calls/0");
            assertThat(call.get("operation").asString()).isEqualTo("SwitchVip");
            assertThat(call.get("effect").asString()).isEqualTo("switchover_started");
            Event jobs = client.next("jobs");
            check("JobsEvent", jobs);
            assertThat(jobs.data().at("/changed/0").asString()).isEqualTo(EXAMPLE);
        }
    }

    @Test
    void tellWhyACallWasRefused() throws IOException {
        try (EventStreamClient client = listen(null)) {
            project.switchVip("nothing").send();
            JsonNode call = client.next("calls").data().at("/calls/0");
            assertThat(call.at("/rules/0").asString()).isEqualTo("job-id-malformed");
            assertThat(call.get("error_code").asString()).isEqualTo("DRS.M00202");
        }
    }

    @Test
    void tellOfTheClockAndOfWhatTimeDid() throws IOException {
        project.switchVip(EXAMPLE).send();
        try (EventStreamClient client = listen(null)) {
            client.next();
            project.advance("PT3S");
            assertThat(client.next().type()).isEqualTo("clock");
            Event jobs = client.next("jobs");
            check("JobsEvent", jobs);
            assertThat(jobs.data().at("/events/0/event").asString()).isEqualTo("SWITCH_VIP_COMPLETE");
        }
    }

    @Test
    void tellOfScenarios() throws IOException {
        try (EventStreamClient client = listen(null)) {
            int before = project.admin("GET", "/scenarios")
                    .send()
                    .json()
                    .get("scenarios")
                    .size();
            project.scenario("{\"then\":{\"delay\":\"PT0S\"}}");
            Event scenarios = client.next("scenarios");
            check("ScenariosEvent", scenarios);
            assertThat(scenarios.data().get("count").asInt()).isEqualTo(before + 1);
        }
    }

    @Test
    void sayThatAllIsNewWhereTheProjectWasReplaced() throws IOException {
        try (EventStreamClient client = listen(null)) {
            project.adminJson("PUT", "", "{\"jobs\":[{\"id\":\"orders\"}]}");
            assertThat(client.next("resync").data().size()).isZero();
        }
    }

    @Test
    void goOnBehindTheLastOneThatAClientKnows() throws IOException {
        Event known = knownBeforeAnotherCall();
        try (EventStreamClient client = listen(known.id())) {
            JsonNode call = client.next("calls").data().at("/calls/0");
            assertThat(call.get("mode").asString()).isEqualTo("target");
        }
        try (EventStreamClient client = listen("of-another-time-7")) {
            client.next("resync");
        }
    }

    @Test
    void areNotCutOffByManyCallsAndSayHowManyAreLeftOut() throws IOException {
        try (EventStreamClient client = listen(null)) {
            for (int i = 0; i < 400; i++) {
                project.switchVip(EXAMPLE).send();
            }
            int told = 0;
            while (told < 400) {
                Event calls = client.next("calls");
                assertThat(calls.data().get("calls").size()).isLessThanOrEqualTo(100);
                told += calls.data().get("calls").size()
                        + calls.data().get("left_out").asInt();
            }
            assertThat(told).isEqualTo(400);
        }
    }

    @Test
    void waitForNobodyWhoDoesNotRead() throws IOException {
        List<RawSocket> deaf = new ArrayList<>();
        try {
            for (int i = 0; i < 10; i++) {
                deaf.add(RawSocket.narrow(server.port())
                        .say("GET /__admin/projects/" + project.id() + "/events HTTP/1.1\r\nHost: localhost\r\n\r\n"));
            }
            try (EventStreamClient client = listen(null)) {
                for (int i = 0; i < 20; i++) {
                    project.switchVip(EXAMPLE).send();
                    client.next("calls");
                }
            }
        } finally {
            for (RawSocket socket : deaf) {
                socket.vanish();
            }
        }
    }

    @Test
    void knowNoMoreThanBeforeUntilTheMissedOnesHaveCome() throws IOException {
        Event known = knownBeforeAnotherCall();
        try (EventStreamClient client = listen(known.id())) {
            assertThat(client.next("clock").id()).isEqualTo(known.id());
            assertThat(client.next("calls").id()).isNotEqualTo(known.id());
        }
    }

    @Test
    void sayThatAllIsNewWhereTheProjectWasForgotten() throws IOException {
        try (EventStreamClient client = listen(null)) {
            project.admin("DELETE", "").send();
            client.next("resync");
        }
    }

    @Test
    void cutLongTexts() throws IOException {
        try (EventStreamClient client = listen(null)) {
            project.switchVip("a".repeat(20_000)).send();
            JsonNode call = client.next("calls").data().at("/calls/0");
            assertThat(call.get("path").asString()).hasSize(201).endsWith("…");
            assertThat(call.toString()).hasSizeLessThan(1000);
        }
    }

    @Test
    void takeNoPlaceForACallThatAsksForHeadersOnly() throws IOException {
        for (int i = 0; i < 70; i++) {
            assertThat(project.admin("HEAD", "/events").send().status()).isEqualTo(200);
        }
        listen(null).close();
    }

    @Test
    void areNotThereForAnUnknownProject() {
        Answer answer = server.get("/__admin/projects/nobody-knows-this/events");
        assertThat(answer.status()).isEqualTo(404);
    }

    /** Returns the event of a call that a client has received. It is cut off then, and misses another call, with mode target. */
    private Event knownBeforeAnotherCall() throws IOException {
        Event known;
        try (EventStreamClient client = listen(null)) {
            project.switchVip(EXAMPLE).send();
            known = client.next("calls");
        }
        project.switchVip(EXAMPLE, "target").send();
        return known;
    }

    private EventStreamClient listen(@Nullable String lastEventId) throws IOException {
        return new EventStreamClient(server.port(), project.id(), lastEventId);
    }

    private static void check(String schema, Event event) {
        Contract.ADMIN.checkSchema(
                schema, new Answer(200, new HttpHeaders(), event.data().toString()));
    }
}
