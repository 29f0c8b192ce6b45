package dev.fakedrs.scenario;

import dev.fakedrs.scenario.Scenario.Chance;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A scenario in use: how often it took part, and how far its random draws have come. */
public final class ActiveScenario {

    /** How far apart the states of {@link SplittableRandom} are, so that draws follow each other as those of one generator. */
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private final Scenario scenario;
    private @Nullable Integer remaining;
    private long matched;
    private long applied;

    /** A scenario that nobody has matched. */
    public ActiveScenario(Scenario scenario) {
        this(scenario, scenario.times(), 0, 0);
    }

    /**
     * A scenario that goes on where it was remaining.
     *
     * @param remaining uses remaining; null: as many as there are calls
     * @param matched how many calls it was for
     * @param applied in how many of them it took part
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

    /** A picture of it, taken at once. */
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

    /** The random numbers of one draw; which they are depends on nothing but the seed and the number of draws before. */
    private static SplittableRandom random(long seed, long draws) {
        return new SplittableRandom(seed + draws * GOLDEN_GAMMA);
    }

    /**
     * How far a scenario has come.
     *
     * @param remaining uses remaining; null: no end
     * @param matched how many calls it was for
     * @param applied in how many of them it took part
     */
    public record ScenarioUsage(@Nullable Integer remaining, long matched, long applied) {}
}
