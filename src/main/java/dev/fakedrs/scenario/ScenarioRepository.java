package dev.fakedrs.scenario;

import dev.fakedrs.memory.MemoryBudget.Account;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The scenarios of one project in the order of creation. Safe for use by many threads; uses are counted exactly. */
public final class ScenarioRepository {

    /** The maximum number of scenarios in a project. */
    public static final int MAX_SCENARIOS = 1_000;

    /** The approximate bytes of a scenario without its texts. */
    private static final int SIZE = 500;

    private final List<ActiveScenario> running = new CopyOnWriteArrayList<>();
    private final Account account;
    private volatile List<ActiveScenario> shared = List.of();

    public ScenarioRepository(Account account) {
        this.account = account;
    }

    /** Adds the scenarios of the seed file, whose memory all projects share. */
    public void addShared(List<ActiveScenario> scenarios) {
        shared = List.copyOf(scenarios);
        running.addAll(scenarios);
    }

    /** Returns the scenarios that were never applied, without those of the seed file. */
    public List<Scenario> unused() {
        return running.stream()
                .filter(scenario -> scenario.standing().applied() == 0 && !shared.contains(scenario))
                .map(ActiveScenario::scenario)
                .toList();
    }

    /**
     * Adds a scenario after the existing ones.
     *
     * @throws dev.fakedrs.contract.rule.DrsException if there is not enough memory
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

    /** Returns all scenarios, used up or not. */
    public List<ActiveScenario> all() {
        return List.copyOf(running);
    }

    public Optional<ActiveScenario> find(String id) {
        return running.stream()
                .filter(candidate -> candidate.scenario().id().equals(id))
                .findFirst();
    }

    /**
     * Removes a scenario.
     *
     * @return whether the scenario existed
     */
    public synchronized boolean remove(String id) {
        Optional<ActiveScenario> found = find(id);
        found.ifPresent(this::remove);
        return found.isPresent();
    }

    /**
     * Changes the order of the scenarios.
     *
     * @param ids the ids of all scenarios in their new order
     * @return whether it was changed, or else names some scenario twice or not at all
     */
    public synchronized boolean reorder(List<String> ids) {
        Set<String> known = running.stream().map(one -> one.scenario().id()).collect(Collectors.toSet());
        if (ids.size() != known.size() || !known.equals(Set.copyOf(ids))) {
            return false;
        }
        Map<String, Integer> places =
                IntStream.range(0, ids.size()).boxed().collect(Collectors.toMap(ids::get, place -> place));
        running.sort(Comparator.comparing(one -> places.get(one.scenario().id())));
        return true;
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

    /** Uses the first matching scenario that has uses left. */
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

    /** The result of adding a scenario. */
    public enum Adding {
        ADDED,
        ID_TAKEN,
        FULL
    }
}
