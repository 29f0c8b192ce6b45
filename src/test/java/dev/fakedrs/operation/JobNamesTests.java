package dev.fakedrs.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fakedrs.error.Refusal;
import dev.fakedrs.job.InMemoryJobStore;
import dev.fakedrs.job.Job;
import dev.fakedrs.job.JobKind;
import dev.fakedrs.job.JobStore;
import dev.fakedrs.job.Passwords;
import dev.fakedrs.job.configuration.Configuration;
import dev.fakedrs.operation.configuration.Modification;
import dev.fakedrs.operation.configuration.Modifications;
import dev.fakedrs.operation.lifecycle.Creation;
import dev.fakedrs.operation.lifecycle.NewJob;
import dev.fakedrs.scenario.Script;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** No two jobs have one name, and that costs the same however many jobs there are. */
class JobNamesTests {

    private static final Script NOTHING_HAPPENS = call -> Optional.empty();
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    private final CountingStore jobs = new CountingStore();
    private final JobNames names = new JobNames(jobs);
    private final JobCalls calls = new JobCalls(jobs, CLOCK);
    private final Creation creation = new Creation(jobs, names, CLOCK, durations());
    private final Modifications modifications = new Modifications(names, calls, new FamilyCalls(jobs, calls));

    @Test
    void readsAsManyJobsForTheLastNameAsForTheFirst() {
        List<String> ids = IntStream.range(0, 2_000)
                .mapToObj(i -> create("job-" + i, NOTHING_HAPPENS))
                .toList();
        rename(ids.get(0), "renamed-0");
        long before = jobs.read;
        create("job-last", NOTHING_HAPPENS);
        rename(ids.get(1_999), "renamed-1");
        assertThat(jobs.read - before).isLessThan(20);
    }

    @Test
    void readsAsManyJobsForANameThatManyDeletedOnesHad() {
        for (int i = 0; i < 1_000; i++) {
            String id = create("again", NOTHING_HAPPENS);
            jobs.update(id, found -> new JobStore.Change<>(found == null ? null : found.gone(), id));
        }
        long before = jobs.read;
        create("again", NOTHING_HAPPENS);
        assertThat(jobs.read - before).isLessThan(20);
    }

    /** The job to be created has found its name free, and waits for the script, when another one is renamed to it. */
    @Test
    void givesANameOnceAlsoWhereAJobIsRenamedWhileAnotherIsCreated() throws InterruptedException {
        String other = create("other", NOTHING_HAPPENS);
        AtomicReference<@Nullable Refusal> refused = new AtomicReference<>();
        Thread renaming = new Thread(() -> {
            try {
                rename(other, "ORDERS");
            } catch (Refusal refusal) {
                refused.set(refusal);
            }
        });
        create("orders", call -> {
            renaming.start();
            while (renaming.isAlive() && renaming.getState() != Thread.State.BLOCKED) {
                Thread.onSpinWait();
            }
            return Optional.empty();
        });
        renaming.join();
        assertThat(refused.get()).isNotNull();
        assertThat(jobs.named("orders")).hasSize(1);
    }

    @Test
    void refusesATakenNameInAnyCase() {
        String first = create("Orders", NOTHING_HAPPENS);
        String second = create("others", NOTHING_HAPPENS);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> create("oRDERS", NOTHING_HAPPENS));
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> rename(second, "ORDERS"));
        rename(first, "ORDERS");
        rename(first, "elsewhere");
        rename(second, "orders");
        assertThat(jobs.named("Orders")).extracting(Job::id).containsExactly(second);
    }

    private String create(String name, Script script) {
        NewJob wanted = new NewJob(name, "", JobKind.SELF_BUILT_SYNC, Configuration.NONE, Passwords.NONE);
        return creation.create(wanted, script).job().id();
    }

    private void rename(String jobId, String name) {
        Modification.Kind same = new Modification.Kind(null, null, null, null, null);
        modifications.modify(
                jobId,
                new Modification(name, null, null, same, null, null, Map.of(), null, null, null),
                NOTHING_HAPPENS);
    }

    private static Durations durations() {
        Duration none = Duration.ZERO;
        return new Durations(none, none, none, none, none, none, none);
    }

    /** Counts the jobs that anybody reads. */
    private static final class CountingStore implements JobStore {

        private final JobStore store = new InMemoryJobStore();
        private volatile long read;

        @Override
        public Optional<Job> find(String id) {
            return counted(store.find(id).stream()).findFirst();
        }

        @Override
        public Stream<Job> all() {
            return counted(store.all());
        }

        @Override
        public Stream<Job> subtasks(String parentId) {
            return counted(store.subtasks(parentId));
        }

        @Override
        public Stream<Job> named(String name) {
            return counted(store.named(name));
        }

        @Override
        public <R> R update(String id, Function<@Nullable Job, Change<R>> change) {
            return store.update(id, found -> {
                count();
                return change.apply(found);
            });
        }

        private Stream<Job> counted(Stream<Job> jobs) {
            return jobs.peek(job -> count());
        }

        private synchronized void count() {
            read++;
        }
    }
}
