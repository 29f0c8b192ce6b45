package dev.fakedrs.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.fakedrs.job.Family.Role;
import dev.fakedrs.job.JobStore.Change;
import dev.fakedrs.job.configuration.Configuration;
import dev.fakedrs.job.switchover.VirtualIps;
import dev.fakedrs.testing.Parallel;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What every store of jobs must do. To try another store, extend this and say how it is opened. */
interface JobStoreContract {

    int THREADS = 16;

    /** What opens the stores under test. */
    JobStore.Factory stores();

    @Test
    default void isEmptyWhenOpened() {
        assertThat(all(open())).isEmpty();
        assertThat(open().find("a")).isEmpty();
    }

    @Test
    default void findsWhatWasPutIn() {
        JobStore store = open();
        Job job = job("a", "first");
        assertThat(put(store, job)).isEqualTo("put");
        assertThat(store.find("a")).contains(job);
        assertThat(store.find("A")).isEmpty();
        assertThat(all(store)).containsExactly(job);
    }

    @Test
    default void listsJobsInTheOrderOfTheirFirstPut() {
        JobStore store = open();
        List<String> ids =
                IntStream.range(0, 100).mapToObj(i -> "job-" + (i * 37 % 100)).toList();
        ids.forEach(id -> put(store, job(id, "first")));
        put(store, job(ids.get(50), "second"));
        assertThat(all(store)).extracting(Job::id).isEqualTo(ids);
        assertThat(all(store).get(50).name()).isEqualTo("second");
    }

    @Test
    default void givesTheChangeWhatIsThereAndReturnsItsResult() {
        JobStore store = open();
        put(store, job("a", "first"));
        String name = store.update("a", found -> new Change<>(found, found == null ? "none" : found.name()));
        assertThat(name).isEqualTo("first");
        String none = store.update("b", found -> new Change<>(found, found == null ? "none" : found.name()));
        assertThat(none).isEqualTo("none");
        assertThat(store.find("b")).isEmpty();
    }

    @Test
    default void removesAJob() {
        JobStore store = open();
        put(store, job("a", "first"));
        assertThat(store.<Boolean>update("a", found -> new Change<>(null, found != null)))
                .isTrue();
        assertThat(store.find("a")).isEmpty();
        assertThat(all(store)).isEmpty();
        assertThat(store.<Boolean>update("a", found -> new Change<>(null, found != null)))
                .isFalse();
    }

    @Test
    default void changesNothingWhenTheChangeThrows() {
        JobStore store = open();
        Job job = job("a", "first");
        put(store, job);
        for (String id : List.of("a", "b")) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> store.update(id, found -> {
                        throw new IllegalStateException("refused");
                    }))
                    .withMessage("refused");
        }
        assertThat(all(store)).containsExactly(job);
        assertThat(put(store, job("a", "second"))).isEqualTo("put");
    }

    @Test
    default void appliesEachOfManySimultaneousChangesOnceAndOneAfterTheOther() {
        JobStore store = open();
        put(store, job("a", "0"));
        AtomicInteger calls = new AtomicInteger();
        int each = 500;
        Parallel.calls(THREADS, thread -> {
            for (int i = 0; i < each; i++) {
                store.update("a", found -> {
                    calls.incrementAndGet();
                    int next = found == null ? 0 : Integer.parseInt(found.name()) + 1;
                    return new Change<>(job("a", Integer.toString(next)), next);
                });
            }
            return each;
        });
        assertThat(calls).hasValue(THREADS * each);
        assertThat(store.find("a")).map(Job::name).contains(Integer.toString(THREADS * each));
    }

    @Test
    default void keepsStoresApartEvenOfOneProject() {
        JobStore first = stores().open("p");
        JobStore second = stores().open("p");
        put(first, job("a", "first"));
        assertThat(all(second)).isEmpty();
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
        store.update("first", found -> new Change<>(null, "removed"));
        put(store, job("second", "moved", "another"));
        assertThat(store.subtasks("parent")).isEmpty();
        assertThat(store.subtasks("another")).extracting(Job::id).containsExactly("second", "other");
        assertThat(all(store)).extracting(Job::id).containsExactly("parent", "second", "other");
    }

    @Test
    default void knowsWhoClaimsAName() {
        JobStore store = open();
        put(store, job("a", "Orders"));
        put(store, job("b", "others"));
        assertThat(store.named("orders")).extracting(Job::id).containsExactly("a");
        put(store, job("c", "oRdErS"));
        put(store, job("subtask", "orders", "a"));
        put(store, job("d", "orders").gone());
        assertThat(store.named("ORDERS")).extracting(Job::id).containsExactly("a", "c");
        put(store, job("a", "Orders", "b"));
        put(store, job("b", "ORDERS"));
        assertThat(store.named("orders")).extracting(Job::name).containsExactly("ORDERS", "oRdErS");
        assertThat(store.named("others")).isEmpty();
        put(store, job("c", "oRdErS").gone());
        store.update("b", found -> new Change<>(null, "removed"));
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

    @Test
    default void readsNoMoreThanIsAskedFor() {
        JobStore store = open();
        IntStream.range(0, 1_000).forEach(i -> put(store, job("job-" + i, "name")));
        AtomicInteger read = new AtomicInteger();
        try (Stream<Job> all = store.all()) {
            assertThat(all.peek(job -> read.incrementAndGet()).skip(10).limit(5))
                    .extracting(Job::id)
                    .containsExactly("job-10", "job-11", "job-12", "job-13", "job-14");
        }
        assertThat(read).hasValue(15);
    }

    private JobStore open() {
        return stores().open("project");
    }

    private static String put(JobStore store, Job job) {
        return store.update(job.id(), found -> new Change<>(job, "put"));
    }

    private static List<Job> all(JobStore store) {
        try (Stream<Job> all = store.all()) {
            return all.toList();
        }
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
                parentId == null ? null : new Family(parentId, Role.MASTER),
                Life.of(JobStatus.INCRE_TRANSFER_STARTED, Instant.EPOCH),
                false,
                Instant.EPOCH,
                VirtualIps.DEFAULT,
                null,
                Configuration.NONE,
                Passwords.NONE,
                List.of());
    }
}
