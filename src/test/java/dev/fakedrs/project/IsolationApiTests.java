package dev.fakedrs.project;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.Parallel;
import dev.fakedrs.harness.Project;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many scripts, each in a project of its own, answer the same alone and all at once. */
class IsolationApiTests extends ApiTests {

    private static final int SCRIPTS = 40;
    private static final int STEPS = 60;
    private static final List<String> JOBS =
            List.of(EXAMPLE, "00000000-0000-4000-8000-0000010jb201", "00000000-0000-4000-8000-0000021jb201");
    private static final String START = "{\"clock\":{\"now\":\"2026-03-02T08:00:00Z\",\"mode\":\"frozen\"},\"jobs\":["
            + "{\"id\":\"" + JOBS.get(0) + "\"},{\"id\":\"" + JOBS.get(1) + "\"},{\"id\":\"" + JOBS.get(2) + "\"}]}";

    @Test
    void givesEachScriptTheSameAnswersAloneAndAmongOthers() {
        List<String> alone = IntStream.range(0, SCRIPTS)
                .mapToObj(script -> run(new Project(server), script))
                .toList();
        List<String> atOnce = Parallel.calls(SCRIPTS, script -> run(new Project(server), script));
        assertThat(atOnce).isEqualTo(alone);
        assertThat(String.join("", alone)).contains("SWITCH_VIP_COMPLETE", "DRS.M01504", "503 ", "DRS.M05003");
    }

    private static String run(Project project, int seed) {
        Random random = new Random(seed);
        StringBuilder answers = new StringBuilder();
        project.adminJson("PUT", "", START);
        for (int step = 0; step < STEPS; step++) {
            Answer answer = step(project, random);
            answers.append(answer.status()).append(' ').append(answer.body()).append('\n');
        }
        answers.append(project.admin("GET", "/coverage").send().body());
        return answers.toString();
    }

    private static Answer step(Project project, Random random) {
        String job = JOBS.get(random.nextInt(JOBS.size()));
        return switch (random.nextInt(9)) {
            case 0, 1 ->
                project.switchVip(job, random.nextBoolean() ? "source" : "target")
                        .send();
            case 2, 3 -> project.switchVipStatus(job).send();
            case 4 -> project.advance("PT" + random.nextInt(5) + "S");
            case 5 -> project.adminJson("POST", "/clock/advance", "{\"to\":\"next_event\"}");
            case 6 -> project.adminJson("POST", "/scenarios", scenario(random));
            case 7 -> project.switchVip("00000000-0000-4000-8000-0000099jb201").send();
            default -> random.nextInt(4) == 0 ? project.adminJson("PUT", "", START) : project.job(job);
        };
    }

    private static String scenario(Random random) {
        String then = random.nextBoolean()
                ? "{\"answer\":{\"status\":503}}"
                : "{\"switchover\":{\"duration\":\"PT" + random.nextInt(9) + "S\",\"error_code\":\"DRS.M01501\"}}";
        return "{\"id\":\"s" + random.nextInt(1000) + "\",\"times\":" + (1 + random.nextInt(2))
                + ",\"chance\":{\"percent\":50,\"seed\":" + random.nextInt(100) + "},\"then\":" + then + "}";
    }
}
