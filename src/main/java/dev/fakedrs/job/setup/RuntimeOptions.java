package dev.fakedrs.job.setup;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What may be set beside the replication itself.
 *
 * @param params the destination's database parameters that a client changed
 * @param paramsRead whether a client has had the parameters compared
 */
public record RuntimeOptions(
        List<SpeedLimit> speedLimits,
        @Nullable Alarm alarm,
        Map<String, String> params,
        @Nullable Boolean paramsRead) {

    public static final RuntimeOptions NONE = new RuntimeOptions(List.of(), null, Map.of(), null);

    /** A tuning; what is left out is empty. */
    public RuntimeOptions {
        speedLimits = speedLimits == null ? List.of() : List.copyOf(speedLimits);
        params = params == null ? Map.of() : Map.copyOf(params);
    }

    public RuntimeOptions withSpeedLimits(List<SpeedLimit> limits) {
        return new RuntimeOptions(limits, alarm, params, paramsRead);
    }

    public RuntimeOptions withAlarm(Alarm newAlarm) {
        return new RuntimeOptions(speedLimits, newAlarm, params, paramsRead);
    }

    /** The same, after the parameters were compared, some of them changed. */
    public RuntimeOptions withParams(Map<String, String> newParams) {
        return new RuntimeOptions(speedLimits, alarm, newParams, true);
    }

    /** A window of the day, {@code hh:mm} to {@code hh:59}, in which a job moves at most so many MB/s. */
    public record SpeedLimit(
            String begin,
            String end,
            String speed,
            @Nullable Boolean isUtc) {}

    /** Who is told when a job falls behind; delays in seconds, 0: unset. */
    public record Alarm(
            @Nullable Long delayTime,
            @Nullable Long rtoDelay,
            @Nullable Long rpoDelay,
            @Nullable Boolean alarmToUser,
            List<Subscription> subscriptions) {

        /** An alarm; without subscriptions, it has an empty list of them. */
        public Alarm {
            subscriptions = subscriptions == null ? List.of() : List.copyOf(subscriptions);
        }
    }

    /** Addresses that an alarm is sent to. */
    public record Subscription(
            @Nullable List<String> endpoints, @Nullable String protocol) {}
}
