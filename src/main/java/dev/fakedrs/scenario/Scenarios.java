package dev.fakedrs.scenario;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** The scenarios of one project, in the order of writing. Safe for use by many threads; uses are counted exactly. */
public final class Scenarios implements Script {

    /** How many there may be at once. */
    public static final int MOST = 1_000;

    private final List<Running> running = new CopyOnWriteArrayList<>();

    /** Adds a scenario after those that are there, if it can. */
    public synchronized Adding tryAdd(Running scenario) {
        if (running.size() >= MOST) {
            return Adding.FULL;
        }
        if (running.stream().anyMatch(other -> other.hasIdOf(scenario))) {
            return Adding.ID_TAKEN;
        }
        running.add(scenario);
        return Adding.ADDED;
    }

    /** All, used up or not. */
    public List<Running> all() {
        return List.copyOf(running);
    }

    public Optional<Running> find(String id) {
        return running.stream()
                .filter(candidate -> candidate.scenario().id().equals(id))
                .findFirst();
    }

    /**
     * Removes one.
     *
     * @return whether there was one of this id
     */
    public boolean remove(String id) {
        return running.removeIf(candidate -> candidate.scenario().id().equals(id));
    }

    public void clear() {
        running.clear();
    }

    /** The first match with a use left takes part, and is thereby used once. */
    @Override
    public Optional<Part> play(Call call) {
        for (Running candidate : running) {
            if (candidate.isFor(call)) {
                Optional<Part> part = candidate.use();
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
