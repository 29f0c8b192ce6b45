package dev.fakedrs.job.setup;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The options of a job besides the replication itself.
 *
 * @param params the database parameters of the destination that a client has changed
 * @param paramsRead whether a client has compared the parameters
 */
public record RuntimeOptions(
        List<SpeedLimit> speedLimits,
        @Nullable Alarm alarm,
        Map<String, String> params,
        @Nullable Boolean paramsRead) {

    public static final RuntimeOptions NONE = new RuntimeOptions(List.of(), null, Map.of(), null);

    /** Replaces missing parts by empty ones. */
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

    /** Returns the state after a comparison of the parameters, with changed values. */
    public RuntimeOptions withParams(Map<String, String> newParams) {
        return new RuntimeOptions(speedLimits, alarm, newParams, true);
    }

    /** A limit in MB/s for a daily window from {@code hh:mm} to {@code hh:59}. */
    public record SpeedLimit(
            String begin,
            String end,
            String speed,
            @Nullable Boolean isUtc) {}

    /** The alarm for a job that falls behind. Delays are in seconds; 0 means unset. */
    public record Alarm(
            @Nullable Long delayTime,
            @Nullable Long rtoDelay,
            @Nullable Long rpoDelay,
            @Nullable Boolean alarmToUser,
            List<Subscription> subscriptions) {

        /** Replaces missing subscriptions by an empty list. */
        public Alarm {
            subscriptions = subscriptions == null ? List.of() : List.copyOf(subscriptions);
        }
    }

    /** The addresses that receive an alarm. */
    public record Subscription(
            @Nullable List<String> endpoints, @Nullable String protocol) {}
}
