package dev.fakedrs.job.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.job.Comparison;
import dev.fakedrs.job.setup.NodePlacement.Tag;
import dev.fakedrs.job.setup.ObjectSelection.SelectedObject;
import dev.fakedrs.job.setup.ObjectSelection.Transformation;
import dev.fakedrs.job.setup.RuntimeOptions.Alarm;
import dev.fakedrs.job.setup.RuntimeOptions.SpeedLimit;
import dev.fakedrs.job.setup.RuntimeOptions.Subscription;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a job is set up: what is given is kept, and what is left out is empty. */
class JobSetupTests {

    private static final Endpoint BY_ADDRESS = endpoint("10.0.0.1", null);
    private static final Endpoint BY_INSTANCE = endpoint(null, "instance");
    private static final Endpoint NOWHERE = endpoint(null, null);

    @ParameterizedTest
    @CsvSource({"10.0.0.1, , true", ", instance, true", "10.0.0.1, instance, true", ", , false", "' ', '', false"})
    void locatesADatabaseByItsAddressOrItsInstance(@Nullable String ip, @Nullable String instance, boolean located) {
        assertThat(endpoint(ip, instance).located()).isEqualTo(located);
    }

    @Test
    void knowsBothDatabasesWhereBothAreLocated() {
        assertThat(new Endpoints(BY_ADDRESS, BY_INSTANCE).hasAddress()).isTrue();
        assertThat(new Endpoints(BY_ADDRESS, NOWHERE).hasAddress()).isFalse();
        assertThat(new Endpoints(NOWHERE, BY_INSTANCE).hasAddress()).isFalse();
        assertThat(new Endpoints(BY_ADDRESS, null).hasAddress()).isFalse();
        assertThat(new Endpoints(null, BY_INSTANCE).hasAddress()).isFalse();
    }

    @Test
    void replacesTheSidesThatAreGiven() {
        Endpoints before = new Endpoints(BY_ADDRESS, BY_INSTANCE);
        assertThat(before.withChanged(NOWHERE, null)).isEqualTo(new Endpoints(NOWHERE, BY_INSTANCE));
        assertThat(before.withChanged(null, NOWHERE)).isEqualTo(new Endpoints(BY_ADDRESS, NOWHERE));
        assertThat(before.of(EndpointSide.SOURCE)).isEqualTo(BY_ADDRESS);
        assertThat(before.of(EndpointSide.TARGET)).isEqualTo(BY_INSTANCE);
    }

    @Test
    void keepsWhatIsGiven() {
        Tag tag = new Tag("key", "value");
        assertThat(NodePlacement.NONE.withTags(List.of(tag)).tags()).containsExactly(tag);
        assertThat(NodePlacement.NONE.withTargetReadonly(true).targetReadonly()).isTrue();
        SelectedObject object = new SelectedObject("id", null, null, null, null, null);
        Transformation rule = new Transformation("o", "t", "v");
        ObjectSelection selection = new ObjectSelection(true, null, List.of(object), List.of(rule));
        assertThat(selection.objects()).containsExactly(object);
        assertThat(selection.transformations()).containsExactly(rule);
        SpeedLimit limit = new SpeedLimit("01:00", "01:59", "9", true);
        Alarm alarm = new Alarm(1L, null, null, null, List.of(new Subscription(null, "sms")));
        RuntimeOptions options = RuntimeOptions.NONE
                .withSpeedLimits(List.of(limit))
                .withAlarm(alarm)
                .withParams(Map.of("a", "b"));
        assertThat(options).isEqualTo(new RuntimeOptions(List.of(limit), alarm, Map.of("a", "b"), true));
        assertThat(alarm.subscriptions()).hasSize(1);
    }

    @Test
    void changesOnePartAndKeepsTheOthers() {
        SyncPolicy policy = SyncPolicy.NONE.withReplaceDefiner(true);
        PreStartChecks checks = PreStartChecks.NONE.modify();
        ObjectSelection some = new ObjectSelection(true, null, List.of(), List.of());
        RuntimeOptions options = RuntimeOptions.NONE.withParams(Map.of("a", "b"));
        JobSetup all = JobSetup.NONE
                .withPolicy(policy)
                .withChecks(checks)
                .withSelection(some)
                .withOptions(options)
                .withEndpoints(new Endpoints(BY_ADDRESS, null))
                .withPlacement(NodePlacement.NONE.withTargetReadonly(true));
        assertThat(all)
                .isEqualTo(new JobSetup(
                        NodePlacement.NONE.withTargetReadonly(true),
                        new Endpoints(BY_ADDRESS, null),
                        some,
                        policy,
                        options,
                        checks));
        assertThat(policy.replaceDefiner()).isTrue();
    }

    /** A document may leave out anything. */
    @Test
    @SuppressWarnings("NullAway")
    void isEmptyWhereItIsLeftOut() {
        assertThat(new JobSetup(null, null, null, null, null, null)).isEqualTo(JobSetup.NONE);
        assertThat(new NodePlacement(null, null, null, null, null, null, null, null))
                .isEqualTo(NodePlacement.NONE);
        assertThat(new ObjectSelection(null, null, null, null)).isEqualTo(ObjectSelection.ALL);
        assertThat(new RuntimeOptions(null, null, null, null)).isEqualTo(RuntimeOptions.NONE);
        assertThat(new Alarm(null, null, null, null, null).subscriptions()).isEmpty();
        Comparison everything =
                new Comparison("a", Comparison.Kind.LINES, null, Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, null);
        assertThat(everything.databases()).isEmpty();
        assertThat(new Comparison.Database("db", null).tables()).isEmpty();
        assertThat(new Comparison.Database("db", List.of("t")).tables()).containsExactly("t");
    }

    private static Endpoint endpoint(@Nullable String ip, @Nullable String instance) {
        return new Endpoint(
                "mysql", null, null, instance, null, null, null, null, null, null, null, null, ip, null, null, null);
    }
}
