package dev.fakedrs.scenario;

import dev.fakedrs.scenario.Scenario.Chance;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A scenario in use, with its counts and the state of its random numbers. */
public final class ActiveScenario {

    /**
     * The step between the states of {@link SplittableRandom}, so that the random numbers are the same as from one generator.
     */
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private final Scenario scenario;
    private @Nullable Integer remaining;
    private long matched;
    private long applied;

    /** Creates a scenario without uses. */
    public ActiveScenario(Scenario scenario) {
        this(scenario, scenario.times(), 0, 0);
    }

    /**
     * Creates a scenario that continues with given counts.
     *
     * @param remaining the remaining uses, or null for no limit
     * @param matched the number of calls that matched
     * @param applied the number of calls to which it was applied
     */
    public ActiveScenario(Scenario scenario, @Nullable Integer remaining, long matched, long applied) {
        this.scenario = scenario;
        this.remaining = remaining;
        this.matched = matched;
        this.applied = applied;
    }

    public Scenario scenario() {
        return scenario;
    }

    boolean isFor(OperationCall call) {
        return scenario.when().matches(call);
    }

    public boolean hasIdOf(ActiveScenario other) {
        return scenario.id().equals(other.scenario.id());
    }

    /** Returns a consistent copy of the counts. */
    public synchronized ScenarioUsage standing() {
        return new ScenarioUsage(remaining, matched, applied);
    }

    synchronized Optional<ScenarioMatch> use() {
        if (remaining != null && remaining == 0) {
            return Optional.empty();
        }
        boolean happens = happens();
        matched++;
        if (!happens) {
            return Optional.empty();
        }
        if (remaining != null) {
            remaining--;
        }
        Duration delay = draw();
        applied++;
        return Optional.of(new ScenarioMatch(scenario.id(), scenario.then(), delay));
    }

    private boolean happens() {
        Chance chance = scenario.chance();
        return chance == null || random(chance.seed(), matched).nextDouble() * 100 < chance.percent();
    }

    private Duration draw() {
        Delay delay = scenario.then().delay();
        return delay == null ? Duration.ZERO : delay.draw(random(delay.seed(), applied));
    }

    /** Returns the random numbers of one draw, which depend only on the seed and the number of earlier draws. */
    private static SplittableRandom random(long seed, long draws) {
        return new SplittableRandom(seed + draws * GOLDEN_GAMMA);
    }

    /**
     * The counts of a scenario.
     *
     * @param remaining the remaining uses, or null for no limit
     * @param matched the number of calls that matched
     * @param applied the number of calls to which it was applied
     */
    public record ScenarioUsage(@Nullable Integer remaining, long matched, long applied) {}
}
