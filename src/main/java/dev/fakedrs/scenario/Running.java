package dev.fakedrs.scenario;

import dev.fakedrs.scenario.Scenario.Chance;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A scenario in use: how often it took part, and how far its random draws have come. */
public final class Running {

    /** How far apart the states of {@link SplittableRandom} are, so that draws follow each other as those of one generator. */
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private final Scenario scenario;
    private @Nullable Integer left;
    private long met;
    private long used;

    /** A scenario that nobody has met. */
    public Running(Scenario scenario) {
        this(scenario, scenario.times(), 0, 0);
    }

    /**
     * A scenario that goes on where it was left.
     *
     * @param left uses left; null: as many as there are calls
     * @param met how many calls it was for
     * @param used in how many of them it took part
     */
    public Running(Scenario scenario, @Nullable Integer left, long met, long used) {
        this.scenario = scenario;
        this.left = left;
        this.met = met;
        this.used = used;
    }

    public Scenario scenario() {
        return scenario;
    }

    boolean isFor(Call call) {
        return scenario.when().matches(call);
    }

    public boolean hasIdOf(Running other) {
        return scenario.id().equals(other.scenario.id());
    }

    /** A picture of it, taken at once. */
    public synchronized Standing standing() {
        return new Standing(left, met, used);
    }

    synchronized Optional<Part> use() {
        if (left != null && left == 0) {
            return Optional.empty();
        }
        boolean happens = happens();
        met++;
        if (!happens) {
            return Optional.empty();
        }
        if (left != null) {
            left--;
        }
        Duration delay = draw();
        used++;
        return Optional.of(new Part(scenario.id(), scenario.then(), delay));
    }

    private boolean happens() {
        Chance chance = scenario.chance();
        return chance == null || random(chance.seed(), met).nextDouble() * 100 < chance.percent();
    }

    private Duration draw() {
        Delay delay = scenario.then().delay();
        return delay == null ? Duration.ZERO : delay.draw(random(delay.seed(), used));
    }

    /** The random numbers of one draw; which they are depends on nothing but the seed and the number of draws before. */
    private static SplittableRandom random(long seed, long draws) {
        return new SplittableRandom(seed + draws * GOLDEN_GAMMA);
    }

    /**
     * How far a scenario has come.
     *
     * @param left uses left; null: no end
     * @param met how many calls it was for
     * @param used in how many of them it took part
     */
    public record Standing(@Nullable Integer left, long met, long used) {}
}
