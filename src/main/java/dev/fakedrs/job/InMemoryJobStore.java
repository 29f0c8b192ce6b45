package dev.fakedrs.job;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps jobs in memory, for as long as the process lives: by id, and in the order of coming, alone and by parent. */
public final class InMemoryJobStore implements JobStore {

    private final ConcurrentHashMap<String, Entry> entries = new ConcurrentHashMap<>();
    private final ConcurrentSkipListMap<Long, Entry> inOrder = new ConcurrentSkipListMap<>();
    private final ConcurrentHashMap<String, ConcurrentSkipListMap<Long, Entry>> families = new ConcurrentHashMap<>();
    private long sequence;

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

    /** One update of a project at a time is enough: none of them waits for anything. */
    @Override
    public synchronized <R> R update(String id, Function<@Nullable Job, Change<R>> change) {
        Entry entry = entries.get(id);
        Change<R> done = change.apply(entry == null ? null : entry.job);
        Job job = done.job();
        if (job == null) {
            remove(id, entry);
        } else if (entry == null) {
            add(id, new Entry(sequence++, job));
        } else {
            replace(entry, job);
        }
        return done.result();
    }

    private void add(String id, Entry entry) {
        entries.put(id, entry);
        inOrder.put(entry.number, entry);
        join(entry);
    }

    private void replace(Entry entry, Job job) {
        boolean moves = !Objects.equals(entry.job.parentId(), job.parentId());
        if (moves) {
            leave(entry);
        }
        entry.job = job;
        if (moves) {
            join(entry);
        }
    }

    private void remove(String id, @Nullable Entry entry) {
        if (entry != null) {
            entries.remove(id);
            inOrder.remove(entry.number);
            leave(entry);
        }
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
}
