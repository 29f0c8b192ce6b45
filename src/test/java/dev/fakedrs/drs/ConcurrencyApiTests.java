package dev.fakedrs.drs;

import static dev.fakedrs.harness.Project.EXAMPLE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.ApiTests;
import dev.fakedrs.harness.Parallel;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What many callers at once may rely on. */
class ConcurrencyApiTests extends ApiTests {

    private static final int CALLS = 400;

    @Test
    void acceptsExactlyOneOfManySimultaneousSwitchoversOfAJob() {
        project.freeze();
        List<Answer> answers =
                Parallel.calls(CALLS, i -> project.switchVip(EXAMPLE).send());
        assertThat(answers).allMatch(answer -> answer.status() == 202);
        assertThat(answers)
                .filteredOn(answer -> answer.text("status").equals("success"))
                .hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.text("status").equals("failed")
                        && answer.text("error_code").equals("DRS.M01504"))
                .hasSize(CALLS - 1);
    }
}
