package dev.fakedrs.job;

import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps jobs in memory, for as long as the process lives: by id, and in the order of coming, alone, by parent and by name. */
public final class InMemoryJobStore implements JobStore {

    private final ConcurrentHashMap<String, Entry> entries = new ConcurrentHashMap<>();
    private final ConcurrentSkipListMap<Long, Entry> inOrder = new ConcurrentSkipListMap<>();
    private final Groups families = new Groups(Job::parentId, id -> id);
    /** From when it is first asked for: in most worlds nobody gives a job a name. */
    private @Nullable Groups names;

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
    public Stream<Job> subtasks(String parentId) {
        return families.of(parentId);
    }

    @Override
    public synchronized Stream<Job> named(String name) {
        if (names == null) {
            Groups known = new Groups(InMemoryJobStore::nameOf, InMemoryJobStore::folded);
            inOrder.values().forEach(entry -> known.change(entry, null, entry.job));
            names = known;
        }
        return names.of(name);
    }

    /** One update of a project at a time is enough: none of them waits for anything. */
    @Override
    public synchronized <R> R update(String id, Function<@Nullable Job, Change<R>> change) {
        Entry entry = entries.get(id);
        Change<R> done = change.apply(entry == null ? null : entry.job);
        Job job = done.job();
        if (entry != null) {
            replace(id, entry, job);
        } else if (job != null) {
            add(id, new Entry(sequence++, job));
        }
        return done.result();
    }

    private void add(String id, Entry entry) {
        entries.put(id, entry);
        inOrder.put(entry.number, entry);
        group(entry, null, entry.job);
    }

    private void replace(String id, Entry entry, @Nullable Job job) {
        Job old = entry.job;
        if (job == null) {
            entries.remove(id);
            inOrder.remove(entry.number);
        } else {
            entry.job = job;
        }
        group(entry, old, job);
    }

    private void group(Entry entry, @Nullable Job old, @Nullable Job job) {
        families.change(entry, old, job);
        if (names != null) {
            names.change(entry, old, job);
        }
    }

    private static @Nullable String nameOf(Job job) {
        return job.deleted() || job.family() != null ? null : job.name();
    }

    /** The same for names that differ in the case of letters alone, as {@link String#equalsIgnoreCase} sees it. */
    private static String folded(String name) {
        return name.codePoints()
                .map(Character::toUpperCase)
                .map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
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

    /** The jobs that have something in common, in the order of coming; a job without it is in no group. */
    private static final class Groups {
        private final Function<Job, @Nullable String> common;
        private final UnaryOperator<String> key;
        private final ConcurrentHashMap<String, ConcurrentSkipListMap<Long, Entry>> groups = new ConcurrentHashMap<>();

        Groups(Function<Job, @Nullable String> common, UnaryOperator<String> key) {
            this.common = common;
            this.key = key;
        }

        Stream<Job> of(String value) {
            ConcurrentSkipListMap<Long, Entry> group = groups.get(key.apply(value));
            return group == null ? Stream.empty() : group.values().stream().map(Entry::job);
        }

        void change(Entry entry, @Nullable Job old, @Nullable Job job) {
            String before = old == null ? null : common.apply(old);
            String now = job == null ? null : common.apply(job);
            if (Objects.equals(before, now)) {
                return;
            }
            if (before != null) {
                groups.computeIfPresent(key.apply(before), (known, group) -> {
                    group.remove(entry.number);
                    return group.isEmpty() ? null : group;
                });
            }
            if (now != null) {
                groups.computeIfAbsent(key.apply(now), unknown -> new ConcurrentSkipListMap<>())
                        .put(entry.number, entry);
            }
        }
    }
}
