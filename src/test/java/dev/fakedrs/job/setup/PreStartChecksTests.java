package dev.fakedrs.job.setup;

import static dev.fakedrs.job.setup.EndpointSide.SOURCE;
import static dev.fakedrs.job.setup.EndpointSide.TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.job.setup.PreStartChecks.Precheck;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PreStartChecksTests {

    private static final PreStartChecks BOTH_TESTED =
            PreStartChecks.NONE.withConnectionTest(SOURCE, true).withConnectionTest(TARGET, true);

    @Test
    void lacksEverythingAtFirst() {
        assertThat(PreStartChecks.NONE.untested()).containsExactly(SOURCE, TARGET);
        assertThat(PreStartChecks.NONE.missing()).isEqualTo("none");
        assertThat(PreStartChecks.NONE.of(SOURCE)).isNull();
    }

    @ParameterizedTest
    @EnumSource(EndpointSide.class)
    void remembersTheLatestTestOfEachSide(EndpointSide side) {
        EndpointSide other = side == SOURCE ? TARGET : SOURCE;
        PreStartChecks passed = PreStartChecks.NONE.withConnectionTest(side, true);
        assertThat(passed.of(side)).isTrue();
        assertThat(passed.of(other)).isNull();
        assertThat(passed.untested()).containsExactly(other);
        PreStartChecks failed = BOTH_TESTED.withConnectionTest(side, false);
        assertThat(failed.of(side)).isFalse();
        assertThat(failed.of(other)).isTrue();
        assertThat(failed.untested()).containsExactly(side);
    }

    @Test
    void wantsAModificationAfterTheLatestTest() {
        assertThat(BOTH_TESTED.modified()).isNull();
        PreStartChecks modified = BOTH_TESTED.modify();
        assertThat(modified.modified()).isTrue();
        assertThat(modified.untested()).isEmpty();
        assertThat(modified.withConnectionTest(SOURCE, true).modified()).isFalse();
        assertThat(modified.withConnectionTest(TARGET, true).modified()).isFalse();
    }

    /** The first modification after a test brings what was tested; the next one brings something else. */
    @ParameterizedTest
    @CsvSource({
        "true, false, true, true",
        "true, false, false, true",
        "true, true, true, true",
        "true, true, false, ",
        "false, false, true, ",
        "false, true, true, "
    })
    void forgetsATestWhereAnotherEndpointComesLater(
            boolean passed, boolean modified, boolean same, @Nullable Boolean expected) {
        for (EndpointSide side : EndpointSide.values()) {
            PreStartChecks tested = PreStartChecks.NONE.withConnectionTest(side, passed);
            PreStartChecks given = (modified ? tested.modify() : tested).given(side, same);
            assertThat(given.of(side)).isEqualTo(expected);
            assertThat(given.modified()).isEqualTo(modified ? true : null);
        }
    }

    @Test
    void lacksNothingAfterAPrecheckThatPasses() {
        assertThat(BOTH_TESTED.withPrecheck(precheck(true, true)).missing()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"true, false", "false, true", "false, false"})
    void lacksAPrecheckThatDoesNotFail(boolean source, boolean target) {
        assertThat(BOTH_TESTED.withPrecheck(precheck(source, target)).missing()).isEqualTo("failed");
    }

    @Test
    void lacksANewPrecheckAfterAChange() {
        PreStartChecks outdated =
                BOTH_TESTED.modify().withPrecheck(precheck(true, true)).outdate();
        assertThat(outdated.precheck()).isNull();
        assertThat(outdated.missing()).isEqualTo("outdated");
        assertThat(outdated.outdate()).isSameAs(outdated);
        assertThat(outdated.modify().outdated()).isTrue();
        assertThat(outdated.untested()).isEmpty();
        assertThat(outdated.modified()).isTrue();
        assertThat(outdated.withPrecheck(precheck(true, true)).missing()).isNull();
        assertThat(outdated.withPrecheck(precheck(true, true)).outdated()).isNull();
    }

    @Test
    void staysWhatItIsWhereAChangeComesBeforeAPrecheck() {
        assertThat(PreStartChecks.NONE.outdate()).isSameAs(PreStartChecks.NONE);
    }

    private static Precheck precheck(boolean source, boolean target) {
        return new Precheck(Instant.EPOCH, Instant.EPOCH.plusSeconds(2), source, target);
    }
}
