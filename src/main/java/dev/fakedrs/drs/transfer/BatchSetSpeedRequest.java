package dev.fakedrs.drs.transfer;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.RequestRule;
import dev.fakedrs.drs.batch.BatchItem;
import dev.fakedrs.drs.json.Batch;
import dev.fakedrs.drs.json.WrongParameter;
import dev.fakedrs.drs.json.constraint.Mandatory;
import dev.fakedrs.job.setup.RuntimeOptions.SpeedLimit;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The request of BatchSetSpeed. */
record BatchSetSpeedRequest(@Mandatory @Nullable Batch<SpeedRequest> speedLimits) {

    /** The windows of one job. An empty list removes the limit. */
    record SpeedRequest(
            @Mandatory @Nullable String jobId,
            @Mandatory @Size(max = 3) @Nullable List<@NotNull @Valid Window> speedLimit)
            implements BatchItem {

        /** @throws DrsException if a window begins and ends at the same time, or two windows overlap */
        List<SpeedLimit> limits() {
            BitSet taken = new BitSet();
            List<SpeedLimit> limits = new ArrayList<>();
            for (Window window : Objects.requireNonNull(speedLimit)) {
                limits.add(window.toLimit(taken, "speed_limit[" + limits.size() + "]"));
            }
            return limits;
        }
    }

    /** A daily window from the hour of its begin to the end of the hour of its end. It can include midnight. */
    record Window(
            @Mandatory @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d") @Nullable
            String begin,

            @Mandatory @Pattern(regexp = "([01]\\d|2[0-3]):[0-5]\\d") @Nullable
            String end,

            @Mandatory @Pattern(regexp = "[1-9]\\d{0,3}") @Nullable
            String speed,

            @Nullable Boolean isUtc) {

        private static final int HOURS = 24;

        SpeedLimit toLimit(BitSet taken, String name) {
            String from = Objects.requireNonNull(begin);
            String to = Objects.requireNonNull(end);
            if (from.equals(to)) {
                throw RequestRule.TIMES_EQUAL.exception();
            }
            if (!to.endsWith(":59")) {
                throw WrongParameter.exception(name + ".end", to, "hh:59");
            }
            int last = hourOf(to);
            for (int hour = hourOf(from); ; hour = (hour + 1) % HOURS) {
                if (taken.get(hour)) {
                    throw RequestRule.PARAMETERS_CONTRADICT.exception(name);
                }
                taken.set(hour);
                if (hour == last) {
                    return new SpeedLimit(from, to, Objects.requireNonNull(speed), isUtc);
                }
            }
        }

        private static int hourOf(String time) {
            return Integer.parseInt(time.substring(0, 2));
        }
    }
}
