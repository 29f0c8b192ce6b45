package dev.fakedrs.scenario;

import dev.fakedrs.scenario.Scenario.Chance;
import java.time.Duration;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A scenario in use: how often it took part, and how far its random draws have come. */
public final class Running {

    private final Scenario scenario;
    private final @Nullable SplittableRandom chances;
    private final SplittableRandom delays;
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
        Chance chance = scenario.chance();
        this.chances = chance == null ? null : new SplittableRandom(chance.seed());
        Delay delay = scenario.then().delay();
        this.delays = new SplittableRandom(delay == null ? 0 : delay.seed());
        for (long i = 0; i < met; i++) {
            happens();
        }
        for (long i = 0; i < used; i++) {
            draw();
        }
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
        met++;
        if (!happens()) {
            return Optional.empty();
        }
        if (left != null) {
            left--;
        }
        used++;
        return Optional.of(new Part(scenario.id(), scenario.then(), draw()));
    }

    private boolean happens() {
        Chance chance = scenario.chance();
        return chances == null || chance == null || chances.nextDouble() * 100 < chance.percent();
    }

    private Duration draw() {
        Delay delay = scenario.then().delay();
        return delay == null ? Duration.ZERO : delay.draw(delays);
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
