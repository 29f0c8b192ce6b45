package dev.fakedrs.job;

import java.util.List;
import java.util.Objects;
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
        join(entry);
    }

    private void unindex(Entry entry) {
        inOrder.remove(entry.number);
        leave(entry);
    }

    /** Puts it among its parent's subtasks, if it is one. */
    private void join(Entry entry) {
        String parentId = entry.job.parentId();
        if (parentId != null) {
            families.compute(parentId, (id, known) -> {
                var subtasks = known == null ? new ConcurrentSkipListMap<Long, Entry>() : known;
                subtasks.put(entry.number, entry);
                return subtasks;
            });
        }
    }

    private void leave(Entry entry) {
        String parentId = entry.job.parentId();
        if (parentId != null) {
            families.computeIfPresent(parentId, (id, subtasks) -> {
                subtasks.remove(entry.number);
                return subtasks.isEmpty() ? null : subtasks;
            });
        }
    }

    /** The place of a job, which stays the same while the job changes. */
    private static final class Entry {
        private final long number;
        private volatile Job job;

        Entry(long number, Job job) {
            this.number = number;
            this.job = job;
        }

        Job job() {
            return job;
        }
    }

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
                if (entry != null) {
                    unindex(entry);
                }
                return null;
            }
            if (entry == null) {
                Entry added = new Entry(sequence.getAndIncrement(), job);
                index(added);
                return added;
            }
            boolean moves = !Objects.equals(entry.job.parentId(), job.parentId());
            if (moves) {
                leave(entry);
            }
            entry.job = job;
            if (moves) {
                join(entry);
            }
            return entry;
        }

        R result() {
            if (change == null) {
                throw new IllegalStateException("the change was not applied");
            }
            return change.result();
        }
    }
}
