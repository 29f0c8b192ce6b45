package dev.fakedrs.job;

import static dev.fakedrs.job.JobStatus.CONFIGURATION;
import static dev.fakedrs.job.JobStatus.CREATING;
import static dev.fakedrs.job.JobStatus.FULL_TRANSFER_COMPLETE;
import static dev.fakedrs.job.JobStatus.FULL_TRANSFER_FAILED;
import static dev.fakedrs.job.JobStatus.FULL_TRANSFER_STARTED;
import static dev.fakedrs.job.JobStatus.INCRE_TRANSFER_FAILED;
import static dev.fakedrs.job.JobStatus.INCRE_TRANSFER_STARTED;
import static dev.fakedrs.job.JobStatus.PAUSING;
import static dev.fakedrs.job.JobStatus.RELEASE_RESOURCE_COMPLETE;
import static dev.fakedrs.job.JobStatus.RELEASE_RESOURCE_STARTED;
import static dev.fakedrs.job.JobStatus.STARTJOBING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.fakedrs.job.StatusTimeline.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusTimelineTests {

    private static final Instant T = Instant.parse("2026-03-02T08:15:41Z");
    private static final Duration USUAL = Duration.ofSeconds(40);

    private static final Phase FIRST = new Phase(CREATING, T);
    private static final Phase SECOND = new Phase(CONFIGURATION, T.plusSeconds(5));
    private static final Phase THIRD = new Phase(STARTJOBING, T.plusSeconds(9));

    private final StatusTimeline life = new StatusTimeline(List.of(FIRST, SECOND, THIRD));

    @Test
    void isInAPhaseFromItsFirstInstantToTheLastBeforeTheNext() {
        assertThat(life.statusAt(T)).isEqualTo(CREATING);
        assertThat(life.statusAt(T.plusSeconds(5).minusNanos(1))).isEqualTo(CREATING);
        assertThat(life.statusAt(T.plusSeconds(5))).isEqualTo(CONFIGURATION);
        assertThat(life.statusAt(T.plusSeconds(9).minusNanos(1))).isEqualTo(CONFIGURATION);
        assertThat(life.phaseAt(T.plusSeconds(9))).isEqualTo(THIRD);
    }

    @Test
    void isInItsFirstPhaseBeforeAndInItsLastForEver() {
        assertThat(life.statusAt(Instant.MIN)).isEqualTo(CREATING);
        assertThat(life.statusAt(Instant.MAX)).isEqualTo(STARTJOBING);
    }

    @Test
    void passesAPhaseThatLastsNoTime() {
        StatusTimeline brief = new StatusTimeline(List.of(FIRST, new Phase(CONFIGURATION, T)));
        assertThat(brief.statusAt(T)).isEqualTo(CONFIGURATION);
        assertThat(brief.until(T)).hasSize(2);
    }

    @Test
    void splitsItselfAtTheInstantAtWhichAPhaseBegins() {
        Instant boundary = T.plusSeconds(5);
        assertThat(life.until(boundary.minusNanos(1))).containsExactly(FIRST);
        assertThat(life.after(boundary.minusNanos(1))).containsExactly(SECOND, THIRD);
        assertThat(life.until(boundary)).containsExactly(FIRST, SECOND);
        assertThat(life.after(boundary)).containsExactly(THIRD);
        assertThat(life.after(T.plusSeconds(9))).isEmpty();
    }

    @Test
    void hasBegunItsFirstPhaseEvenBeforeItsInstant() {
        assertThat(life.until(T.minusSeconds(1))).containsExactly(FIRST);
        assertThat(life.after(T.minusSeconds(1))).containsExactly(SECOND, THIRD);
    }

    @Test
    void putsWhatFollowsInPlaceOfWhatWasPlanned() {
        Phase pause = new Phase(PAUSING, T.plusSeconds(5));
        assertThat(life.then(T.plusSeconds(5), List.of(pause)).phases()).containsExactly(FIRST, SECOND, pause);
        assertThat(life.then(T.plusSeconds(4), List.of(pause)).phases()).containsExactly(FIRST, pause);
    }

    @Test
    void cannotBeChangedThroughTheListItWasMadeOf() {
        List<Phase> phases = new ArrayList<>(List.of(FIRST));
        StatusTimeline made = new StatusTimeline(phases);
        phases.add(SECOND);
        assertThat(made.phases()).containsExactly(FIRST);
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> made.phases().add(SECOND));
    }

    @Test
    void endsWhereItFirstBeginsToReleaseItsResources() {
        Phase stop = new Phase(RELEASE_RESOURCE_STARTED, T.plusSeconds(20));
        Phase stopped = new Phase(RELEASE_RESOURCE_COMPLETE, T.plusSeconds(25));
        Phase again = new Phase(RELEASE_RESOURCE_STARTED, T.plusSeconds(30));
        assertThat(new StatusTimeline(List.of(FIRST, stop, stopped, again)).end())
                .contains(T.plusSeconds(20));
        assertThat(life.end()).isEmpty();
        assertThat(StatusTimeline.of(RELEASE_RESOURCE_COMPLETE, T).end()).isEmpty();
    }

    @Test
    void knowsWhenAStatusWasFirstReached() {
        Phase again = new Phase(CONFIGURATION, T.plusSeconds(30));
        StatusTimeline twice = new StatusTimeline(List.of(FIRST, SECOND, THIRD, again));
        assertThat(twice.reached(CONFIGURATION, T.plusSeconds(40))).contains(T.plusSeconds(5));
        assertThat(twice.reached(CONFIGURATION, T.plusSeconds(5))).contains(T.plusSeconds(5));
        assertThat(twice.reached(CONFIGURATION, T.plusSeconds(4))).isEmpty();
        assertThat(twice.reached(PAUSING, T.plusSeconds(40))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, 0", "2, 0.2", "5, 0.5", "9, 0.9"})
    void transfersEvenlyUntilThePlannedEnd(long seconds, double done) {
        StatusTimeline transfer = new StatusTimeline(
                List.of(new Phase(FULL_TRANSFER_STARTED, T), new Phase(FULL_TRANSFER_COMPLETE, T.plusSeconds(10), 1)));
        assertThat(transfer.doneAt(T.plusSeconds(seconds), USUAL)).isEqualTo(done);
        assertThat(transfer.doneAt(T.plusSeconds(10), USUAL)).isEqualTo(1);
        assertThat(transfer.doneAt(T.plusSeconds(11), USUAL)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, 0", "10, 0.25", "40, 1", "41, 1"})
    void transfersForTheUsualTimeWhereNoEndIsPlanned(long seconds, double done) {
        StatusTimeline transfer = StatusTimeline.of(FULL_TRANSFER_STARTED, T);
        assertThat(transfer.doneAt(T.plusSeconds(seconds), USUAL)).isEqualTo(done);
    }

    @Test
    void transfersWhatWasLeft() {
        StatusTimeline resumed = new StatusTimeline(List.of(new Phase(FULL_TRANSFER_STARTED, T, 0.5)));
        assertThat(resumed.doneAt(T, USUAL)).isEqualTo(0.5);
        assertThat(resumed.doneAt(T.plusSeconds(20), USUAL)).isEqualTo(0.75);
        assertThat(resumed.doneAt(T.plusSeconds(40), USUAL)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0.2", "5, 0.4", "10, 0.6", "11, 0.6"})
    void transfersNoMoreThanUntilItFails(long seconds, double done) {
        StatusTimeline failing = new StatusTimeline(List.of(
                new Phase(FULL_TRANSFER_STARTED, T, 0.2), new Phase(FULL_TRANSFER_FAILED, T.plusSeconds(10), 0.6)));
        assertThat(failing.doneAt(T.plusSeconds(seconds), USUAL)).isCloseTo(done, within(1e-9));
    }

    @Test
    void transfersAllWhereItsCompletionIsWrittenWithoutIt() {
        StatusTimeline transfer = new StatusTimeline(
                List.of(new Phase(FULL_TRANSFER_STARTED, T), new Phase(FULL_TRANSFER_COMPLETE, T.plusSeconds(10))));
        assertThat(transfer.doneAt(T.plusSeconds(5), USUAL)).isEqualTo(0.5);
    }

    @Test
    void keepsWhatWasDoneWhereAFailureIsWrittenWithoutIt() {
        StatusTimeline failing = new StatusTimeline(
                List.of(new Phase(FULL_TRANSFER_STARTED, T, 0.2), new Phase(FULL_TRANSFER_FAILED, T.plusSeconds(10))));
        assertThat(failing.doneAt(T.plusSeconds(5), USUAL)).isEqualTo(0.2);
    }

    @Test
    void hasTransferredAllAtOnceWhereATransferTakesNoTime() {
        assertThat(StatusTimeline.of(FULL_TRANSFER_STARTED, T).doneAt(T, Duration.ZERO))
                .isEqualTo(1);
    }

    @Test
    void keepsWhatWasDoneInAnyOtherStatus() {
        StatusTimeline paused = new StatusTimeline(List.of(new Phase(PAUSING, T, 0.3)));
        assertThat(paused.doneAt(T.plusSeconds(100), USUAL)).isEqualTo(0.3);
    }

    /** Its first phases, the first of each status and the 24 latest are kept. */
    @Test
    void forgetsTheMiddleOfAVeryLongLife() {
        List<Phase> phases = new ArrayList<>(List.of(FIRST, SECOND, THIRD));
        for (int i = 0; i < 30; i++) {
            phases.add(new Phase(i % 2 == 0 ? INCRE_TRANSFER_FAILED : INCRE_TRANSFER_STARTED, T.plusSeconds(10 + i)));
        }
        List<Phase> kept = new ArrayList<>(phases.subList(0, 5));
        kept.addAll(phases.subList(9, 33));
        assertThat(new StatusTimeline(phases).phases()).isEqualTo(kept);
    }

    @Test
    void keepsALifeOf24Phases() {
        List<Phase> phases = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            phases.add(new Phase(PAUSING, T.plusSeconds(i)));
        }
        assertThat(new StatusTimeline(phases).phases()).isEqualTo(phases);
    }
}
