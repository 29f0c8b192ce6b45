package dev.fakedrs.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fakedrs.harness.Parallel;
import dev.fakedrs.job.ParentLink.Role;
import dev.fakedrs.job.setup.JobSetup;
import dev.fakedrs.job.store.JobStore;
import dev.fakedrs.job.switchover.SwitchoverHistory;
import dev.fakedrs.job.switchover.VirtualIps;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of jobs must do. To try another store, extend this and say how it is opened. */
interface JobStoreContract {

    int THREADS = 16;

    /** What opens the stores under test. */
    JobStore.Factory stores();

    @Test
    default void isEmptyWhenOpened() {
        assertThat(open().all()).isEmpty();
        assertThat(open().find("a")).isEmpty();
    }

    @Test
    default void findsWhatWasPutIn() {
        JobStore store = open();
        Job job = job("a", "first");
        put(store, job);
        assertThat(store.find("a")).contains(job);
        assertThat(store.find("A")).isEmpty();
        assertThat(store.all()).containsExactly(job);
    }

    @Test
    default void listsJobsInTheOrderOfTheirFirstPut() {
        JobStore store = open();
        List<String> ids =
                IntStream.range(0, 100).mapToObj(i -> "job-" + (i * 37 % 100)).toList();
        ids.forEach(id -> put(store, job(id, "first")));
        put(store, job(ids.get(50), "second"));
        assertThat(store.all()).extracting(Job::id).isEqualTo(ids);
        assertThat(store.all().get(50).name()).isEqualTo("second");
    }

    @Test
    default void readsItsOwnChangesAndReturnsItsResult() {
        JobStore store = open();
        put(store, job("a", "first"));
        String result = store.inTransaction(jobs -> {
            assertThat(jobs.find("a")).map(Job::name).contains("first");
            jobs.put(job("a", "second"));
            jobs.put(job("b", "second", "a"));
            assertThat(jobs.find("a")).map(Job::name).contains("second");
            assertThat(jobs.all()).extracting(Job::id).containsExactly("a", "b");
            assertThat(jobs.subtasks("a")).extracting(Job::id).containsExactly("b");
            assertThat(jobs.named("SECOND")).extracting(Job::id).containsExactly("a");
            return "done";
        });
        assertThat(result).isEqualTo("done");
        assertThat(store.all()).extracting(Job::name).containsExactly("second", "second");
    }

    @Test
    default void removesAJob() {
        JobStore store = open();
        put(store, job("a", "first"));
        assertThat(remove(store, "a")).isTrue();
        assertThat(store.find("a")).isEmpty();
        assertThat(store.all()).isEmpty();
        assertThat(remove(store, "a")).isFalse();
    }

    @Test
    default void changesNothingWhenTheWorkThrows() {
        JobStore store = open();
        put(store, job("a", "first"));
        put(store, job("b", "first", "a"));
        put(store, job("c", "other"));
        List<Job> before = store.all();
        assertThatIllegalStateException()
                .isThrownBy(() -> store.inTransaction(jobs -> {
                    jobs.put(job("a", "second"));
                    jobs.put(job("a", "third"));
                    jobs.put(job("new", "second", "a"));
                    jobs.remove("b");
                    jobs.remove("c");
                    throw new IllegalStateException("refused");
                }))
                .withMessage("refused");
        assertThat(store.all()).isEqualTo(before);
        assertThat(store.subtasks("a")).extracting(Job::id).containsExactly("b");
        assertThat(store.named("first")).extracting(Job::id).containsExactly("a");
        assertThat(store.named("other")).extracting(Job::id).containsExactly("c");
        assertThat(store.named("third")).isEmpty();
        put(store, job("a", "second"));
        assertThat(store.named("second")).extracting(Job::id).containsExactly("a");
    }

    @Test
    default void runsTransactionsOneAfterTheOther() {
        JobStore store = open();
        put(store, job("a", "0"));
        AtomicInteger calls = new AtomicInteger();
        int each = 500;
        Parallel.calls(THREADS, thread -> {
            for (int i = 0; i < each; i++) {
                store.inTransaction(jobs -> {
                    calls.incrementAndGet();
                    int next = Integer.parseInt(jobs.find("a").orElseThrow().name()) + 1;
                    jobs.put(job("a", Integer.toString(next)));
                    return next;
                });
            }
            return each;
        });
        assertThat(calls).hasValue(THREADS * each);
        assertThat(store.find("a")).map(Job::name).contains(Integer.toString(THREADS * each));
    }

    @Test
    default void showsNoTransactionThatIsNotFinished() {
        JobStore store = open();
        put(store, job("a", "0"));
        put(store, job("b", "0"));
        int rounds = 500;
        Parallel.calls(4, thread -> {
            for (int i = 1; i <= rounds; i++) {
                String name = Integer.toString(i);
                if (thread == 0) {
                    store.inTransaction(jobs -> {
                        jobs.put(job("a", name));
                        jobs.put(job("b", name));
                        return name;
                    });
                } else {
                    assertThat(store.all().stream().map(Job::name).distinct()).hasSize(1);
                }
            }
            return rounds;
        });
        assertThat(store.all()).extracting(Job::name).containsOnly(Integer.toString(rounds));
    }

    @Test
    default void keepsStoresApartEvenOfOneProject() {
        JobStore first = stores().open("p");
        JobStore second = stores().open("p");
        put(first, job("a", "first"));
        assertThat(second.all()).isEmpty();
    }

    @Test
    default void knowsTheSubtasksOfAParent() {
        JobStore store = open();
        put(store, job("parent", "parent"));
        put(store, job("second", "second", "parent"));
        put(store, job("first", "first", "parent"));
        put(store, job("other", "other", "another"));
        assertThat(store.subtasks("parent")).extracting(Job::id).containsExactly("second", "first");
        put(store, job("second", "changed", "parent"));
        assertThat(store.subtasks("parent")).extracting(Job::name).containsExactly("changed", "first");
        remove(store, "first");
        put(store, job("second", "moved", "another"));
        assertThat(store.subtasks("parent")).isEmpty();
        assertThat(store.subtasks("another")).extracting(Job::id).containsExactly("second", "other");
        assertThat(store.all()).extracting(Job::id).containsExactly("parent", "second", "other");
    }

    @Test
    default void knowsWhoClaimsAName() {
        JobStore store = open();
        put(store, job("a", "Orders"));
        put(store, job("b", "others"));
        assertThat(store.named("orders")).extracting(Job::id).containsExactly("a");
        put(store, job("c", "oRdErS"));
        put(store, job("subtask", "orders", "a"));
        put(store, job("d", "orders").withDeleted());
        assertThat(store.named("ORDERS")).extracting(Job::id).containsExactly("a", "c");
        put(store, job("a", "Orders", "b"));
        put(store, job("b", "ORDERS"));
        assertThat(store.named("orders")).extracting(Job::name).containsExactly("ORDERS", "oRdErS");
        assertThat(store.named("others")).isEmpty();
        put(store, job("c", "oRdErS").withDeleted());
        remove(store, "b");
        assertThat(store.named("orders")).isEmpty();
    }

    @Test
    default void takesForOneNameWhatDiffersInTheCaseOfLettersAlone() {
        JobStore store = open();
        List<String> names = List.of("Zürich", "i", "\u0130", "ß", "ὈΔΥΣΣΕΎΣ", "𐐀", "d\u017f-1");
        names.forEach(name -> put(store, job("id-" + name, name)));
        for (String asked : List.of("ZÜRICH", "I", "ẞ", "SS", "ὀδυσσεύς", "𐐨", "ds-1", "")) {
            List<String> same =
                    names.stream().filter(name -> name.equalsIgnoreCase(asked)).toList();
            assertThat(store.named(asked)).extracting(Job::name).as(asked).isEqualTo(same);
        }
    }

    private JobStore open() {
        return stores().open("project");
    }

    private static void put(JobStore store, Job job) {
        store.inTransaction(jobs -> {
            jobs.put(job);
            return job;
        });
    }

    private static boolean remove(JobStore store, String id) {
        return store.inTransaction(jobs -> jobs.remove(id));
    }

    private static Job job(String id, String name) {
        return job(id, name, null);
    }

    private static Job job(String id, String name, @Nullable String parentId) {
        return new Job(
                id,
                name,
                "",
                JobKind.SELF_BUILT_SYNC,
                parentId == null ? null : new ParentLink(parentId, Role.MASTER),
                StatusTimeline.of(JobStatus.INCRE_TRANSFER_STARTED, Instant.EPOCH),
                false,
                Instant.EPOCH,
                VirtualIps.DEFAULT,
                SwitchoverHistory.NONE,
                JobSetup.NONE,
                Passwords.NONE,
                List.of());
    }
}
