package dev.fakedrs.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.scenario.ActiveScenario.ScenarioUsage;
import dev.fakedrs.scenario.Scenario.Chance;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How often a scenario takes part, and which random numbers it draws. */
class ActiveScenarioTests {

    private static final ScenarioEffect SECOND = TestScenario.delay(Duration.ofSeconds(1));

    @Test
    void takesPartSoOftenAndNoMore() {
        ActiveScenario scenario = TestScenario.any("twice", null, 2, SECOND);
        assertThat(scenario.standing()).isEqualTo(new ScenarioUsage(2, 0, 0));
        assertThat(scenario.use()).contains(new ScenarioMatch("twice", SECOND, Duration.ofSeconds(1)));
        assertThat(scenario.standing()).isEqualTo(new ScenarioUsage(1, 1, 1));
        assertThat(scenario.use()).isPresent();
        assertThat(scenario.use()).isEmpty();
        assertThat(scenario.standing()).isEqualTo(new ScenarioUsage(0, 2, 2));
    }

    @Test
    void takesPartInEveryCallWhereNothingLimitsIt() {
        ActiveScenario scenario = TestScenario.any("ever", null, null, ScenarioEffect.NOTHING);
        assertThat(uses(scenario, 100)).containsOnly(true);
        assertThat(scenario.standing()).isEqualTo(new ScenarioUsage(null, 100, 100));
        assertThat(scenario.use()).map(ScenarioMatch::delay).contains(Duration.ZERO);
    }

    @Test
    void takesPartInAllCallsOrInNone() {
        assertThat(uses(chance(100, 1, null), 1_000)).containsOnly(true);
        assertThat(uses(chance(0, 1, null), 1_000)).containsOnly(false);
    }

    @Test
    void takesPartInAboutItsShareOfCalls() {
        assertThat(uses(chance(30, 5, null), 10_000).stream().filter(used -> used))
                .hasSizeBetween(2_800, 3_200);
    }

    @Test
    void drawsTheSameRunFromTheSameSeed() {
        List<Boolean> run = uses(chance(50, 7, null), 200);
        assertThat(uses(chance(50, 7, null), 200)).isEqualTo(run);
        assertThat(uses(chance(50, 8, null), 200)).isNotEqualTo(run);
    }

    /** A seed's run is part of what tests are written against. */
    @Test
    void drawsTheNumbersOfOneGeneratorOneAfterTheOther() {
        SplittableRandom generator = new SplittableRandom(42);
        List<Boolean> run =
                Stream.generate(() -> generator.nextDouble() < 0.5).limit(200).toList();
        assertThat(uses(chance(50, 42, null), 200)).isEqualTo(run);
    }

    @Test
    void takesNoPartWhereItDrawsExactlyItsShare() {
        double first = new SplittableRandom(42).nextDouble() * 100;
        assertThat(chance(first, 42, null).use()).isEmpty();
        assertThat(chance(Math.nextUp(first), 42, null).use()).isPresent();
    }

    @Test
    void countsACallInWhichItDoesNotTakePartAsMatchedOnly() {
        ActiveScenario scenario = chance(50, 7, 3);
        List<Boolean> unlimited = uses(chance(50, 7, null), 100);
        int third = IntStream.range(0, 100)
                .filter(unlimited::get)
                .skip(2)
                .findFirst()
                .orElseThrow();
        assertThat(uses(scenario, 100).subList(0, third + 1)).isEqualTo(unlimited.subList(0, third + 1));
        assertThat(scenario.standing()).isEqualTo(new ScenarioUsage(0, third + 1, 3));
    }

    @Test
    void goesOnWhereItWasRemaining() {
        List<Boolean> run = uses(chance(50, 7, null), 100);
        ActiveScenario first = chance(50, 7, null);
        uses(first, 40);
        ScenarioUsage usage = first.standing();
        ActiveScenario second =
                new ActiveScenario(first.scenario(), usage.remaining(), usage.matched(), usage.applied());
        assertThat(uses(second, 60)).isEqualTo(run.subList(40, 100));
    }

    @Test
    void drawsItsDelaysOneAfterTheOther() {
        Delay uniform = new Delay.Uniform(Duration.ZERO, Duration.ofSeconds(1), 3);
        List<Duration> delays = delays(uniform, 0, 100);
        assertThat(delays).doesNotHaveDuplicates().allMatch(delay -> delay.compareTo(Duration.ofSeconds(1)) <= 0);
        assertThat(delays(uniform, 0, 100)).isEqualTo(delays);
        assertThat(delays(uniform, 60, 40)).isEqualTo(delays.subList(60, 100));
        assertThat(delays(new Delay.Uniform(Duration.ZERO, Duration.ofSeconds(1), 4), 0, 100))
                .isNotEqualTo(delays);
    }

    @Test
    void drawsBothBoundsOfADelay() {
        Delay narrow = new Delay.Uniform(Duration.ofNanos(5), Duration.ofNanos(7), 3);
        assertThat(delays(narrow, 0, 200)).containsOnly(Duration.ofNanos(5), Duration.ofNanos(6), Duration.ofNanos(7));
    }

    @Test
    void drawsLognormalDelaysAroundTheirMedianAndUpToTheLongest() {
        List<Duration> delays = delays(new Delay.Lognormal(Duration.ofMillis(100), 0.5, 9), 0, 2_000);
        long below = delays.stream()
                .filter(delay -> delay.compareTo(Duration.ofMillis(100)) < 0)
                .count();
        assertThat(below).isBetween(900L, 1_100L);
        assertThat(delays(new Delay.Lognormal(Duration.ofMinutes(9), 3, 9), 0, 100))
                .contains(Delay.MAX_DELAY)
                .allMatch(delay -> delay.compareTo(Delay.MAX_DELAY) <= 0);
        assertThat(delays(new Delay.Lognormal(Duration.ofMillis(100), 0, 9), 0, 3))
                .containsOnly(Duration.ofMillis(100));
    }

    @Test
    void spreadsTheLogarithmOfADelay() {
        double gaussian = new SplittableRandom(9).nextGaussian();
        long nanos = (long) (100_000_000 * Math.exp(0.5 * gaussian));
        assertThat(delays(new Delay.Lognormal(Duration.ofMillis(100), 0.5, 9), 0, 1))
                .containsExactly(Duration.ofNanos(nanos));
    }

    private static List<Boolean> uses(ActiveScenario scenario, int calls) {
        return IntStream.range(0, calls)
                .mapToObj(i -> scenario.use().isPresent())
                .toList();
    }

    private static List<Duration> delays(Delay delay, int before, int calls) {
        Scenario scenario = TestScenario.any("delay", null, null, new ScenarioEffect(delay, null, null, null, null))
                .scenario();
        ActiveScenario active = new ActiveScenario(scenario, null, before, before);
        return IntStream.range(0, calls)
                .mapToObj(i -> active.use().orElseThrow().delay())
                .toList();
    }

    private static ActiveScenario chance(double percent, long seed, @Nullable Integer times) {
        return TestScenario.any("chance", new Chance(percent, seed), times, ScenarioEffect.NOTHING);
    }
}
