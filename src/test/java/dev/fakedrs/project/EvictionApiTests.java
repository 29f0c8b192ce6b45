package dev.fakedrs.project;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.Parallel;
import dev.fakedrs.harness.Project;
import dev.fakedrs.harness.Server;
import dev.fakedrs.harness.program.InProcess;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Where there is no room for another project, the one goes that nobody has used for longest, and none that is in use. */
class EvictionApiTests {

    private static final Pattern EVICTED = Pattern.compile("drs_projects_evicted_total (\\d+)");

    private static volatile Instant now = Instant.parse("2026-03-02T08:00:00Z");

    private static void pass(Duration time) {
        now = now.plus(time);
    }

    private static int evicted(Server server) {
        String metrics = server.get("/actuator/prometheus").body();
        Matcher evicted = EVICTED.matcher(metrics);
        assertThat(evicted.find()).as(metrics).isTrue();
        return Integer.parseInt(evicted.group(1));
    }

    private static boolean exists(Project project) {
        return project.admin("GET", "/clock").send().status() == 200;
    }

    /** The time that passes as tests say. */
    @TestConfiguration
    static class Time {

        @Bean
        InstantSource testTime() {
            return () -> now;
        }
    }

    @Nested
    @InProcess("It sets the time.")
    @Import(EvictionApiTests.Time.class)
    @TestPropertySource(properties = "fake-drs.max-projects=3")
    class Timed extends ApiTests {

        private Project first = project;
        private Project second = project;
        private Project third = project;

        @BeforeEach
        void threeProjects() {
            server.call("POST", "/__admin/reset").send();
            first = used();
            second = used();
            third = used();
        }

        @Test
        void takesTheOneThatNobodyUsedForLongest() {
            int before = evicted(server);
            pass(Duration.ofMinutes(4));
            assertThat(project.switchVip(EXAMPLE).send().status()).isEqualTo(202);
            assertThat(exists(first)).isFalse();
            assertThat(exists(second) && exists(third) && exists(project)).isTrue();
            assertThat(evicted(server)).isEqualTo(before + 1);
        }

        @Test
        void heedsEveryKindOfUse() {
            pass(Duration.ofMinutes(4));
            first.switchVipStatus(EXAMPLE).send();
            second.admin("GET", "/requests").send();
            third.adminJson("PUT", "", "{}");
            assertThat(project.switchVip(EXAMPLE).send().rule()).isEqualTo("too-many-projects");
            pass(Duration.ofMinutes(4));
            second.switchVip("j").header("Content-Type", "text/plain").send();
            pass(Duration.ofMinutes(1));
            third.job("j");
            assertThat(project.adminJson("PUT", "", "{}").status()).isEqualTo(200);
            assertThat(exists(first)).isFalse();
        }

        @Test
        void takesNoneForACallThatNobodyLetsInOrADocumentThatIsWrong() {
            pass(Duration.ofHours(1));
            project.switchVip(EXAMPLE).without("X-Auth-Token").send();
            project.admin("GET", "/jobs").send();
            assertThat(project.adminJson("PUT", "", "{\"jobs\":[{\"id\":\"a\"},{\"id\":\"a\"}]}")
                            .status())
                    .isEqualTo(400);
            assertThat(exists(first) && exists(second) && exists(third)).isTrue();
        }

        @Test
        void takesNoneThatIsInUseAndSaysSo() {
            Answer refused = project.switchVip(EXAMPLE).send();
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.text("error_code")).isEqualTo("DRS.M00261");
            assertThat(refused.why()).isEqualTo("too-many-projects; max=3; all_used_within=PT5M");
            Answer entry = project.admin("GET", "/requests/" + refused.headers().getFirst("X-Request-Id"))
                    .send();
            assertThat(entry.text("reason/remedy")).contains("fake-drs.max-projects", "fake-drs.evict-projects-after");
            assertThat(project.adminJson("PUT", "/jobs/j", "{}").text("detail")).contains("all_used_within=PT5M");
            Answer readiness = server.get("/actuator/health/readiness");
            assertThat(readiness.status()).isEqualTo(200);
            assertThat(readiness.json().at("/components/projects/details"))
                    .hasToString("{\"projects\":3,\"most\":3,\"evicted\":" + evicted(server) + ",\"takes_new\":false}");
            pass(Duration.ofMinutes(5));
            assertThat(server.get("/actuator/health/readiness")
                            .json()
                            .at("/components/projects/details/takes_new")
                            .asBoolean())
                    .isTrue();
            assertThat(project.switchVip(EXAMPLE).send().status()).isEqualTo(202);
        }

        @Test
        void findsRoomAgainWhereAProjectIsForgotten() {
            assertThat(project.switchVip(EXAMPLE).send().status()).isEqualTo(403);
            second.admin("DELETE", "").send();
            assertThat(project.switchVip(EXAMPLE).send().status()).isEqualTo(202);
            assertThat(exists(first) && exists(third)).isTrue();
        }

        private Project used() {
            Project used = new Project(server);
            used.begin();
            pass(Duration.ofMinutes(1));
            return used;
        }
    }

    @Nested
    @TestPropertySource(properties = {"fake-drs.max-projects=40", "fake-drs.evict-projects-after=0s"})
    class AtOnce extends ApiTests {

        @Test
        void letsEveryNewProjectInAndKeepsNoMoreThanTheMost() {
            List<Set<Integer>> statuses = Parallel.calls(
                    8, i -> IntStream.range(0, 25).mapToObj(j -> call()).collect(Collectors.toSet()));
            assertThat(statuses).containsOnly(Set.of(202));
            assertThat(server.get("/__admin/projects").json().get("total").asInt())
                    .isEqualTo(40);
            assertThat(evicted(server)).isGreaterThanOrEqualTo(160);
            assertThat(server.get("/actuator/prometheus").body()).contains("drs_projects_max 40.0");
        }

        private int call() {
            return new Project(server).switchVip(EXAMPLE).send().status();
        }
    }

    @Nested
    @TestPropertySource(
            properties = {"fake-drs.max-projects=1", "fake-drs.evict-projects=false", "fake-drs.evict-projects-after=0s"
            })
    class Off extends ApiTests {

        @Test
        void refusesANewProject() {
            server.call("POST", "/__admin/reset").send();
            project.begin();
            assertThat(new Project(server).switchVip(EXAMPLE).send().why())
                    .isEqualTo("too-many-projects; max=1; evict_projects=false");
            assertThat(project.switchVip(EXAMPLE).send().status()).isEqualTo(202);
        }
    }
}
