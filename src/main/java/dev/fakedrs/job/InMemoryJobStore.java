package dev.fakedrs.job;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Keeps jobs in memory, for as long as the process lives. */
public final class InMemoryJobStore implements JobStore {

    private final ConcurrentHashMap<String, Entry> entries = new ConcurrentHashMap<>();
    private final AtomicLong sequence = new AtomicLong();

    @Override
    public Optional<Job> find(String id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::job);
    }

    @Override
    public List<Job> all() {
        return entries.values().stream()
                .sorted(Comparator.comparingLong(Entry::number))
                .map(Entry::job)
                .toList();
    }

    @Override
    public <R> R update(String id, Function<@Nullable Job, Change<R>> change) {
        var update = new Update<>(change);
        entries.compute(id, update::apply);
        return update.result();
    }

    private record Entry(long number, Job job) {}

    /** Carries the result out of {@code compute}. */
    private final class Update<R> {
        private final Function<@Nullable Job, Change<R>> function;
        private @Nullable Change<R> change;

        Update(Function<@Nullable Job, Change<R>> function) {
            this.function = function;
        }

        @Nullable
        Entry apply(String id, @Nullable Entry entry) {
            change = function.apply(entry == null ? null : entry.job);
            Job job = change.job();
            if (job == null) {
                return null;
            }
            return new Entry(entry == null ? sequence.getAndIncrement() : entry.number, job);
        }

        R result() {
            if (change == null) {
                throw new IllegalStateException("the change was not applied");
            }
            return change.result();
        }
    }
}
