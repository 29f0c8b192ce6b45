package dev.fakedrs.scenario;

import dev.fakedrs.memory.MemoryBudget.Account;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The scenarios of one project, in the order of writing. Safe for use by many threads; uses are counted exactly. */
public final class ScenarioRepository {

    /** How many there may be at once. */
    public static final int MAX_SCENARIOS = 1_000;

    /** About what one takes beside its texts, in bytes. */
    private static final int SIZE = 500;

    private final List<ActiveScenario> running = new CopyOnWriteArrayList<>();
    private final Account account;

    public ScenarioRepository(Account account) {
        this.account = account;
    }

    /** Adds those of a template, which all projects share. */
    public void addShared(List<ActiveScenario> scenarios) {
        running.addAll(scenarios);
    }

    /**
     * Adds a scenario after those that are there, if it can.
     *
     * @throws dev.fakedrs.contract.rule.DrsException where there is no room for it
     */
    public synchronized Adding tryAdd(ActiveScenario scenario) {
        if (running.size() >= MAX_SCENARIOS) {
            return Adding.FULL;
        }
        if (running.stream().anyMatch(other -> other.hasIdOf(scenario))) {
            return Adding.ID_TAKEN;
        }
        account.add(size(scenario));
        running.add(scenario);
        return Adding.ADDED;
    }

    /** All, used up or not. */
    public List<ActiveScenario> all() {
        return List.copyOf(running);
    }

    public Optional<ActiveScenario> find(String id) {
        return running.stream()
                .filter(candidate -> candidate.scenario().id().equals(id))
                .findFirst();
    }

    /**
     * Removes one.
     *
     * @return whether there was one of this id
     */
    public synchronized boolean remove(String id) {
        Optional<ActiveScenario> found = find(id);
        found.ifPresent(this::remove);
        return found.isPresent();
    }

    public synchronized void clear() {
        running.forEach(this::remove);
    }

    private void remove(ActiveScenario scenario) {
        running.remove(scenario);
        account.add(-size(scenario));
    }

    private static long size(ActiveScenario scenario) {
        return SIZE + 2L * scenario.scenario().toString().length();
    }

    /** The first match with a use left takes part, and is thereby used once. */
    Optional<ScenarioMatch> use(OperationCall call) {
        for (ActiveScenario candidate : running) {
            if (candidate.isFor(call)) {
                Optional<ScenarioMatch> part = candidate.use();
                if (part.isPresent()) {
                    return part;
                }
            }
        }
        return Optional.empty();
    }

    /** What came of adding a scenario. */
    public enum Adding {
        ADDED,
        ID_TAKEN,
        FULL
    }
}
