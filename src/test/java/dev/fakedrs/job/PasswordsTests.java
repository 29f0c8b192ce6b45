package dev.fakedrs.job;

import static dev.fakedrs.job.setup.EndpointSide.SOURCE;
import static dev.fakedrs.job.setup.EndpointSide.TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTests {

    private final Passwords both = Passwords.NONE.withPassword(SOURCE, "one").withPassword(TARGET, "two");

    @Test
    void takesAnyWhereNoneIsKnown() {
        assertThat(Passwords.NONE.matches(SOURCE, "any")).isTrue();
        assertThat(Passwords.NONE.withPassword(SOURCE, "one").matches(TARGET, "any"))
                .isTrue();
    }

    @Test
    void takesEachSidesOwnAlone() {
        assertThat(both.matches(SOURCE, "one")).isTrue();
        assertThat(both.matches(TARGET, "two")).isTrue();
        assertThat(both.matches(SOURCE, "two")).isFalse();
        assertThat(both.matches(TARGET, "Two")).isFalse();
    }

    @Test
    void replacesOneAndLeavesTheOthers() {
        Passwords changed = both.withPassword(SOURCE, "three");
        assertThat(changed.matches(SOURCE, "three")).isTrue();
        assertThat(changed.matches(SOURCE, "one")).isFalse();
        assertThat(changed.matches(TARGET, "any")).isFalse();
        assertThat(both.matches(SOURCE, "one")).isTrue();
    }

    @Test
    void tellsSidesOnly() {
        assertThat(both).hasToString("Passwords[so, ta]");
    }
}
