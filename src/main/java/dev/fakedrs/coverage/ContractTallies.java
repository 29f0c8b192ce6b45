package dev.fakedrs.coverage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The tallies of all calls, and of the 500 projects that were called last. They outlive the projects, which tests replace and
 * remove.
 */
@Component
public final class ContractTallies {

    private static final int MAX_PROJECTS = 500;

    private final ContractTally all = new ContractTally();

    /** By project id, the least recently called first. Guarded by this object's lock. */
    private final Map<String, ContractTally> projects = new LinkedHashMap<>(16, 0.75f, true);

    /** Returns the tally of all calls. */
    public ContractTally all() {
        return all;
    }

    /** Returns the tally of a project that was called. */
    public synchronized Optional<ContractTally> find(String projectId) {
        return Optional.ofNullable(projects.get(projectId));
    }

    /** Returns the tallies in which a call with this project id counts. */
    public synchronized List<ContractTally> of(@Nullable String projectId) {
        if (projectId == null) {
            return List.of(all);
        }
        ContractTally tally = projects.computeIfAbsent(projectId, id -> new ContractTally());
        if (projects.size() > MAX_PROJECTS) {
            projects.remove(projects.keySet().iterator().next());
        }
        return List.of(all, tally);
    }

    /** Begins to count anew, for all projects. */
    public synchronized void clear() {
        all.clear();
        projects.clear();
    }
}
