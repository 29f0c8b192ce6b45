package dev.fakedrs.job.store;

import dev.fakedrs.job.Job;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A job store in memory. One lock guards all data, because no method waits for anything else. */
public final class InMemoryJobStore implements JobStore {

    private final Map<String, Entry> byId = new HashMap<>();
    private final TreeMap<Long, Entry> inOrder = new TreeMap<>();
    private final Index subtasks = new Index(Job::parentId, id -> id);

    /** Null until the first search by name. There may be 10,000 projects, and most never need it. */
    private @Nullable Index names;

    private boolean inTransaction;
    private long nextNumber;

    @Override
    public synchronized Optional<Job> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(entry -> entry.job);
    }

    @Override
    public synchronized List<Job> all() {
        return inOrder.values().stream().map(entry -> entry.job).toList();
    }

    @Override
    public synchronized List<Job> subtasks(String parentId) {
        return subtasks.get(parentId);
    }

    @Override
    public synchronized List<Job> named(String name) {
        if (names == null) {
            Index index = new Index(InMemoryJobStore::claimedName, InMemoryJobStore::foldCase);
            inOrder.values().forEach(entry -> index.update(entry, null, entry.job));
            names = index;
        }
        return names.get(name);
    }

    @Override
    public synchronized <R> R inTransaction(Function<JobTransaction, R> work) {
        if (inTransaction) {
            throw new IllegalStateException("A transaction of this store is open already");
        }
        inTransaction = true;
        Transaction transaction = new Transaction();
        try {
            return work.apply(transaction);
        } catch (RuntimeException | Error e) {
            transaction.undo();
            throw e;
        } finally {
            inTransaction = false;
        }
    }

    private void replace(Entry entry, @Nullable Job before, @Nullable Job after) {
        if (after != null) {
            entry.job = after;
        }
        if (before == null && after != null) {
            byId.put(after.id(), entry);
            inOrder.put(entry.number, entry);
        } else if (before != null && after == null) {
            byId.remove(before.id());
            inOrder.remove(entry.number);
        }
        subtasks.update(entry, before, after);
        if (names != null) {
            names.update(entry, before, after);
        }
    }

    private static @Nullable String claimedName(Job job) {
        return job.deleted() || job.family() != null ? null : job.name();
    }

    /** Returns the same key for names that {@link String#equalsIgnoreCase} treats as equal. */
    private static String foldCase(String name) {
        return name.codePoints()
                .map(Character::toUpperCase)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private final class Transaction implements JobTransaction {

        private final Deque<Runnable> undo = new ArrayDeque<>(2);

        @Override
        public Optional<Job> find(String id) {
            return InMemoryJobStore.this.find(id);
        }

        @Override
        public List<Job> all() {
            return InMemoryJobStore.this.all();
        }

        @Override
        public List<Job> subtasks(String parentId) {
            return InMemoryJobStore.this.subtasks(parentId);
        }

        @Override
        public List<Job> named(String name) {
            return InMemoryJobStore.this.named(name);
        }

        @Override
        public void put(Job job) {
            Entry entry = byId.get(job.id());
            if (entry == null) {
                change(new Entry(nextNumber++, job), null, job);
            } else {
                change(entry, entry.job, job);
            }
        }

        @Override
        public boolean remove(String id) {
            Entry entry = byId.get(id);
            if (entry != null) {
                change(entry, entry.job, null);
            }
            return entry != null;
        }

        private void change(Entry entry, @Nullable Job before, @Nullable Job after) {
            undo.push(() -> replace(entry, after, before));
            replace(entry, before, after);
        }

        void undo() {
            undo.forEach(Runnable::run);
        }
    }

    /** A job and its number in the order, which it keeps when the job is replaced. */
    private static final class Entry {
        private final long number;
        private Job job;

        Entry(long number, Job job) {
            this.number = number;
            this.job = job;
        }
    }

    /** An index of jobs by a property. Jobs without the property are not in it. */
    private static final class Index {
        private final Function<Job, @Nullable String> property;
        private final UnaryOperator<String> toKey;
        private final Map<String, TreeMap<Long, Entry>> groups = new HashMap<>();

        Index(Function<Job, @Nullable String> property, UnaryOperator<String> toKey) {
            this.property = property;
            this.toKey = toKey;
        }

        List<Job> get(String value) {
            TreeMap<Long, Entry> group = groups.get(toKey.apply(value));
            return group == null
                    ? List.of()
                    : group.values().stream().map(entry -> entry.job).toList();
        }

        void update(Entry entry, @Nullable Job before, @Nullable Job after) {
            String old = before == null ? null : property.apply(before);
            String now = after == null ? null : property.apply(after);
            if (Objects.equals(old, now)) {
                return;
            }
            if (old != null) {
                groups.computeIfPresent(toKey.apply(old), (key, group) -> {
                    group.remove(entry.number);
                    return group.isEmpty() ? null : group;
                });
            }
            if (now != null) {
                groups.computeIfAbsent(toKey.apply(now), key -> new TreeMap<>()).put(entry.number, entry);
            }
        }
    }
}
