package dev.fakedrs.coverage;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The tallies of all calls, and of the 500 projects that were called last. They outlive the projects, which tests replace and
 * remove.
 */
@Component
public final class ContractTallies {

    private static final int MAX_PROJECTS = 500;

    /** A finding takes up to 600 bytes, so the findings of all projects take at most 30 MB; their counts, at most 20 MB. */
    private static final int MAX_FINDINGS_OF_A_PROJECT = 100;

    private final ContractTally all = new ContractTally(Integer.MAX_VALUE);

    /** By project id. */
    private final Map<String, ContractTally> projects = new ConcurrentHashMap<>();

    private final AtomicLong calls = new AtomicLong();

    /** Returns the tally of all calls. */
    public ContractTally all() {
        return all;
    }

    /** Returns the tally of a project that was called. */
    public Optional<ContractTally> find(String projectId) {
        return Optional.ofNullable(projects.get(projectId));
    }

    /** Returns the tallies in which a call with this project id counts. */
    public List<ContractTally> of(@Nullable String projectId) {
        if (projectId == null) {
            return List.of(all);
        }
        ContractTally known = projects.get(projectId);
        ContractTally tally = known == null ? added(projectId) : known;
        tally.setLatestCall(calls.incrementAndGet());
        return List.of(all, tally);
    }

    /** Only this takes a lock, once for each new project. */
    private synchronized ContractTally added(String projectId) {
        ContractTally tally = projects.computeIfAbsent(projectId, id -> new ContractTally(MAX_FINDINGS_OF_A_PROJECT));
        tally.setLatestCall(calls.incrementAndGet());
        if (projects.size() > MAX_PROJECTS) {
            projects.entrySet().stream()
                    .min(Comparator.comparingLong(one -> one.getValue().latestCall()))
                    .ifPresent(oldest -> projects.remove(oldest.getKey()));
        }
        return tally;
    }

    /** Begins to count anew, for all projects. */
    public synchronized void clear() {
        all.clear();
        projects.clear();
    }
}
