package dev.fakedrs.job;

import static dev.fakedrs.job.JobStatus.INCRE_TRANSFER_STARTED;
import static dev.fakedrs.job.JobStatus.RELEASE_RESOURCE_COMPLETE;
import static dev.fakedrs.job.JobStatus.RELEASE_RESOURCE_STARTED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.contract.ErrorCode;
import dev.fakedrs.job.Comparison.Status;
import dev.fakedrs.job.ParentLink.Role;
import dev.fakedrs.job.StatusTimeline.Phase;
import dev.fakedrs.job.setup.EndpointSide;
import dev.fakedrs.job.setup.JobSetup;
import dev.fakedrs.job.setup.NodePlacement;
import dev.fakedrs.job.setup.PreStartChecks;
import dev.fakedrs.job.setup.PreStartChecks.Precheck;
import dev.fakedrs.job.switchover.Switchover;
import dev.fakedrs.job.switchover.SwitchoverHistory;
import dev.fakedrs.job.switchover.SwitchoverMode;
import dev.fakedrs.job.switchover.SwitchoverStatus;
import dev.fakedrs.job.switchover.VirtualIps;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What time does to a job, and how its end cuts short what runs then. */
class JobTests {

    private static final Instant T = Instant.EPOCH;
    private static final VirtualIps MOVED = VirtualIps.DEFAULT.withActiveSwitched(SwitchoverMode.SOURCE);

    private final Job job = TestJob.of("job", INCRE_TRANSFER_STARTED);

    @Test
    void movesItsAddressWhenItsSwitchoverIsComplete() {
        Job switching = job.startSwitchover(switchover(0, 3, null));
        assertThat(switching.virtualIpsAt(at(3).minusNanos(1))).isEqualTo(VirtualIps.DEFAULT);
        assertThat(switching.virtualIpsAt(at(3))).isEqualTo(MOVED);
        assertThat(switching.virtualIps()).isEqualTo(VirtualIps.DEFAULT);
    }

    @Test
    void movesNoAddressWhereItsSwitchoverFailsOrThereIsNone() {
        assertThat(job.startSwitchover(switchover(0, 3, ErrorCode.DRS_M01501)).virtualIpsAt(at(9)))
                .isEqualTo(VirtualIps.DEFAULT);
        assertThat(job.virtualIpsAt(at(9))).isEqualTo(VirtualIps.DEFAULT);
    }

    @Test
    void movesBackWithASecondSwitchover() {
        Job twice = job.startSwitchover(switchover(0, 3, null)).startSwitchover(switchover(4, 7, null));
        assertThat(twice.virtualIps()).isEqualTo(MOVED);
        assertThat(twice.virtualIpsAt(at(6))).isEqualTo(MOVED);
        assertThat(twice.virtualIpsAt(at(7))).isEqualTo(VirtualIps.DEFAULT);
    }

    @Test
    void hasTheGivenAddressesNowWhateverSwitchoverItIsGiven() {
        Job done = job.withSwitchovers(SwitchoverHistory.of(switchover(0, 3, null)), at(5));
        assertThat(done.virtualIpsAt(at(5))).isEqualTo(VirtualIps.DEFAULT);
        Job running = job.withSwitchovers(SwitchoverHistory.of(switchover(0, 9, null)), at(5));
        assertThat(running.virtualIpsAt(at(5))).isEqualTo(VirtualIps.DEFAULT);
        assertThat(running.virtualIpsAt(at(9))).isEqualTo(MOVED);
    }

    @Test
    void cutsItsSwitchoverShortWhereItEnds() {
        Job ending = endingAt(2, job.startSwitchover(switchover(0, 3, null)));
        Switchover cut = Objects.requireNonNull(ending.switchover());
        assertThat(cut.endsAt()).isEqualTo(at(2));
        assertThat(cut.end()).isEqualTo(SwitchoverStatus.SWITCH_VIP_FAILED);
        assertThat(ending.virtualIpsAt(at(9))).isEqualTo(VirtualIps.DEFAULT);
        assertThat(endingAt(2, job).switchover()).isNull();
    }

    @Test
    void givesUpItsComparisonsWhereItEnds() {
        Job comparing = job.withComparisons(List.of(comparison("done", 0, 1), comparison("late", 1, 3)));
        assertThat(comparing.comparisons())
                .extracting(one -> one.statusAt(at(9)))
                .containsOnly(Status.SUCCESSFUL);
        assertThat(endingAt(2, comparing).comparisons())
                .extracting(one -> one.statusAt(at(9)))
                .containsExactly(Status.SUCCESSFUL, Status.CANCELLED);
    }

    @Test
    void waitsRunsAndSucceedsInAComparison() {
        Comparison one = comparison("one", 2, 4);
        assertThat(one.statusAt(at(2).minusNanos(1))).isEqualTo(Status.WAITING_FOR_RUNNING);
        assertThat(one.statusAt(at(2))).isEqualTo(Status.RUNNING);
        assertThat(one.statusAt(at(4).minusNanos(1))).isEqualTo(Status.RUNNING);
        assertThat(one.statusAt(at(4))).isEqualTo(Status.SUCCESSFUL);
        assertThat(one.unfinishedAt(at(1))).isTrue();
        assertThat(one.unfinishedAt(at(3))).isTrue();
        assertThat(one.unfinishedAt(at(4))).isFalse();
    }

    @Test
    void hasGivenUpAComparisonFromTheInstantOfItsCancellation() {
        Comparison one = comparison("one", 2, 4).cancelled(at(3));
        assertThat(one.statusAt(at(3).minusNanos(1))).isEqualTo(Status.RUNNING);
        assertThat(one.statusAt(at(3))).isEqualTo(Status.CANCELLED);
        assertThat(one.succeeds()).isFalse();
        assertThat(comparison("one", 2, 4).cancelled(at(4)).succeeds()).isFalse();
        assertThat(comparison("one", 2, 4).cancelled(at(5)).succeeds()).isTrue();
    }

    @Test
    void namesItsKindsOfComparisonAsTheVendorDoes() {
        assertThat(Comparison.Kind.values())
                .extracting(Comparison.Kind::type)
                .containsExactly("object_comparison", "line_comparison", "content_comparison");
        assertThat(Comparison.Kind.OBJECTS).hasToString("objects");
    }

    @Test
    void tellsWhatTimeWillDo() {
        Job busy = job.startSwitchover(switchover(0, 3, null))
                .withComparisons(List.of(
                        comparison("one", 0, 4), comparison("given up", 0, 4).cancelled(at(1))))
                .withSetup(precheck(2, true))
                .withTimeline(new StatusTimeline(List.of(
                        new Phase(INCRE_TRANSFER_STARTED, T),
                        new Phase(RELEASE_RESOURCE_STARTED, at(10)),
                        new Phase(RELEASE_RESOURCE_COMPLETE, at(15)))));
        assertThat(busy.eventsAfter(T).stream().sorted())
                .containsExactly(
                        new JobEvent(at(2), "job", "PRECHECK_PASSED"),
                        new JobEvent(at(3), "job", "SWITCH_VIP_COMPLETE"),
                        new JobEvent(at(4), "job", "COMPARE_SUCCESSFUL"),
                        new JobEvent(at(10), "job", "RELEASE_RESOURCE_STARTED"),
                        new JobEvent(at(15), "job", "RELEASE_RESOURCE_COMPLETE"));
        assertThat(busy.eventsAfter(at(4)))
                .extracting(JobEvent::event)
                .containsExactly("RELEASE_RESOURCE_STARTED", "RELEASE_RESOURCE_COMPLETE");
        assertThat(busy.eventsAfter(at(2).minusNanos(1))).hasSize(5);
        assertThat(busy.eventsAfter(at(2))).hasSize(4);
        assertThat(busy.eventsAfter(at(3))).hasSize(3);
        assertThat(busy.eventsAfter(at(15))).isEmpty();
    }

    @Test
    void keepsItsLatestSwitchoversAndCountsAll() {
        Job often = job;
        for (long i = 0; i < 25; i++) {
            often = often.startSwitchover(switchover(10 * i, 10 * i + 3, null));
        }
        assertThat(often.switchovers().count()).isEqualTo(25);
        assertThat(often.switchovers().earlier()).hasSize(19);
        assertThat(often.switchovers().earlier().get(0).startedAt()).isEqualTo(at(50));
        assertThat(often.switchover()).isEqualTo(switchover(240, 243, null));
        assertThat(often.size() - job.size()).isEqualTo(often.sizeMoreThan(job)).isEqualTo(1_900);
    }

    @Test
    void tellsOfAPrecheckThatFails() {
        assertThat(job.withSetup(precheck(2, false)).eventsAfter(T))
                .containsExactly(new JobEvent(at(2), "job", "PRECHECK_FAILED"));
    }

    @Test
    void ordersEventsByTheirInstantAndThenByTheirJob() {
        JobEvent early = new JobEvent(at(1), "z", "x");
        JobEvent first = new JobEvent(at(2), "a", "x");
        JobEvent second = new JobEvent(at(2), "b", "x");
        assertThat(List.of(second, early, first).stream().sorted()).containsExactly(early, first, second);
    }

    @Test
    void knowsItsPlaceInItsFamily() {
        Job parent = TestJob.dualActiveParent(INCRE_TRANSFER_STARTED);
        Job forward = TestJob.subtask(Role.FORWARD, INCRE_TRANSFER_STARTED);
        Job master = TestJob.subtask(Role.MASTER, INCRE_TRANSFER_STARTED);
        assertThat(List.of(job, parent, forward, master))
                .extracting(Job::dualActive)
                .containsExactly(false, true, true, false);
        assertThat(List.of(job, parent, forward.withSetup(parent.configuration())))
                .extracting(Job::dualActiveParent)
                .containsExactly(false, true, false);
        assertThat(job.parentId()).isNull();
        assertThat(master.parentId()).isEqualTo("parent");
        assertThat(TestJob.subtask(Role.BACKWARD, INCRE_TRANSFER_STARTED).dualActive())
                .isTrue();
    }

    @Test
    void isInTwoZonesWhereBothAreNamed() {
        JobSetup two = zones("a", "b");
        assertThat(job.withSetup(two).crossAz()).isTrue();
        assertThat(job.withSetup(zones("a", null)).crossAz()).isFalse();
        assertThat(job.withSetup(zones(null, "b")).crossAz()).isFalse();
        assertThat(TestJob.subtask(Role.MASTER, INCRE_TRANSFER_STARTED)
                        .withSetup(two)
                        .crossAz())
                .isFalse();
    }

    @Test
    void takesTwoBytesMoreForEachLetter() {
        Job longer = job.withName(job.name() + "12", "345");
        assertThat(longer.size() - job.size()).isEqualTo(10);
        assertThat(longer.sizeMoreThan(job)).isEqualTo(10);
        assertThat(job.sizeMoreThan(longer)).isEqualTo(-10);
        assertThat(job.size()).isGreaterThan(1_000);
        Job comparing = longer.withComparisons(List.of(comparison("one", 0, 4)));
        assertThat(comparing.sizeMoreThan(job))
                .isEqualTo(comparing.size() - job.size())
                .isGreaterThan(10);
        Job zoned = job.withSetup(zones("zone-a", "zone-b"));
        assertThat(zoned.sizeMoreThan(job)).isEqualTo(zoned.size() - job.size()).isNotZero();
    }

    @Test
    void changesNothingButWhatIsChanged() {
        Job renamed = job.withName("other", "text");
        assertThat(renamed.name()).isEqualTo("other");
        assertThat(renamed.description()).isEqualTo("text");
        assertThat(renamed.withName(job.name(), job.description())).isEqualTo(job);
        assertThat(job.withDeleted().deleted()).isTrue();
        JobKind kind = TestKinds.RECOVERY;
        Passwords passwords = Passwords.NONE.withPassword(EndpointSide.SOURCE, "p");
        Job other = job.withSetup(kind, zones("a", "b"), passwords);
        assertThat(other.kind()).isEqualTo(kind);
        assertThat(other.configuration()).isEqualTo(zones("a", "b"));
        assertThat(other.passwords()).isSameAs(passwords);
    }

    private static Job endingAt(long seconds, Job running) {
        return running.withTimeline(
                running.life().then(at(seconds), List.of(new Phase(RELEASE_RESOURCE_STARTED, at(seconds)))));
    }

    private static JobSetup zones(@Nullable String master, @Nullable String slave) {
        return JobSetup.NONE.withPlacement(new NodePlacement(null, master, slave, null, null, null, null, List.of()));
    }

    private static JobSetup precheck(long seconds, boolean reachable) {
        return JobSetup.NONE.withChecks(
                PreStartChecks.NONE.withPrecheck(new Precheck(T, at(seconds), reachable, true)));
    }

    private static Switchover switchover(long from, long to, @Nullable ErrorCode failure) {
        return new Switchover(SwitchoverMode.SOURCE, at(from), at(to), failure);
    }

    private static Comparison comparison(String id, long from, long to) {
        return new Comparison(id, Comparison.Kind.LINES, List.of(), T, at(from), at(to), null);
    }

    private static Instant at(long seconds) {
        return T.plusSeconds(seconds);
    }
}
