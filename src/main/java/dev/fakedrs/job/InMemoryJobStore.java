package dev.fakedrs.job;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps jobs in memory, for as long as the process lives: by id, and in the order of coming, alone and by parent. */
public final class InMemoryJobStore implements JobStore {

    private final ConcurrentHashMap<String, Entry> entries = new ConcurrentHashMap<>();
    private final ConcurrentSkipListMap<Long, Entry> inOrder = new ConcurrentSkipListMap<>();
    private final ConcurrentHashMap<String, ConcurrentSkipListMap<Long, Entry>> families = new ConcurrentHashMap<>();
    private final AtomicLong sequence = new AtomicLong();

    @Override
    public Optional<Job> find(String id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::job);
    }

    @Override
    public Stream<Job> all() {
        return inOrder.values().stream().map(Entry::job);
    }

    @Override
    public List<Job> subtasks(String parentId) {
        ConcurrentSkipListMap<Long, Entry> subtasks = families.get(parentId);
        return subtasks == null
                ? List.of()
                : subtasks.values().stream().map(Entry::job).toList();
    }

    @Override
    public <R> R update(String id, Function<@Nullable Job, Change<R>> change) {
        var update = new Update<>(change);
        entries.compute(id, update::apply);
        return update.result();
    }

    private void index(Entry entry) {
        inOrder.put(entry.number, entry);
        String parentId = entry.job.parentId();
        if (parentId != null) {
            families.compute(parentId, (id, known) -> {
                var subtasks = known == null ? new ConcurrentSkipListMap<Long, Entry>() : known;
                subtasks.put(entry.number, entry);
                return subtasks;
            });
        }
    }

    private void unindex(Entry entry) {
        inOrder.remove(entry.number);
        String parentId = entry.job.parentId();
        if (parentId != null) {
            families.computeIfPresent(parentId, (id, subtasks) -> {
                subtasks.remove(entry.number);
                return subtasks.isEmpty() ? null : subtasks;
            });
        }
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
            if (entry != null) {
                unindexIfMoved(entry, job);
            }
            if (job == null) {
                return null;
            }
            Entry changed = new Entry(entry == null ? sequence.getAndIncrement() : entry.number, job);
            index(changed);
            return changed;
        }

        /** A job that stays where it is must not vanish from the lists meanwhile. */
        private void unindexIfMoved(Entry entry, @Nullable Job job) {
            String parentId = entry.job.parentId();
            if (job == null || (parentId != null && !parentId.equals(job.parentId()))) {
                unindex(entry);
            }
        }

        R result() {
            if (change == null) {
                throw new IllegalStateException("the change was not applied");
            }
            return change.result();
        }
    }
}
