package dev.fakedrs.api;

import static dev.fakedrs.testing.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.testing.Answer;
import dev.fakedrs.testing.ApiTests;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What many callers at once may rely on. */
class ConcurrencyApiTests extends ApiTests {

    private static final int CALLS = 400;

    @Test
    void acceptsExactlyOneOfManySimultaneousSwitchoversOfAJob() throws Exception {
        project.freeze();
        List<Answer> answers = atOnce(() -> project.switchVip(EXAMPLE).send());
        assertThat(answers).allMatch(answer -> answer.status() == 202);
        assertThat(answers)
                .filteredOn(answer -> answer.text("status").equals("success"))
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.text("status").equals("failed")
                        && answer.text("error_code").equals("DRS.M01504"))
                .hasSize(CALLS - 1);
    }

    private static List<Answer> atOnce(Callable<Answer> call) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CALLS);
        try {
            List<Future<Answer>> futures =
                    threads.invokeAll(Stream.generate(() -> call).limit(CALLS).toList());
            List<Answer> answers = new ArrayList<>();
            for (Future<Answer> future : futures) {
                answers.add(future.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
