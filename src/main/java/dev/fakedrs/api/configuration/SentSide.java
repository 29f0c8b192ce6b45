package dev.fakedrs.api.configuration;

import dev.fakedrs.api.Exchange;
import dev.fakedrs.error.Deviation;
import dev.fakedrs.job.JobKind;
import dev.fakedrs.job.JobKind.Direction;
import dev.fakedrs.job.JobKind.EngineType;
import dev.fakedrs.job.configuration.Side;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a call says of where one side's database is, and what the pages want otherwise.
 *
 * @param name what the journal calls it
 */
public record SentSide(
        String name,
        Side side,
        @Nullable String dbType,
        @Nullable Integer dbPort,
        @Nullable String instId,
        @Nullable String region,
        @Nullable String vpcId,
        @Nullable String subnetId) {

    static final String MONGODB = "mongodb";

    /** Notes what is missing, or too much, for a job of this kind. */
    public void note(JobKind kind, Exchange exchange) {
        boolean managed = isGiven(instId);
        if (managed && !isGiven(region)) {
            exchange.deviates(Deviation.REGION_MISSING, "The " + name + " has an inst_id and no region");
        }
        if (kind.direction() == Direction.NON_DBS) {
            if (managed || isGiven(region)) {
                exchange.deviates(
                        Deviation.SELF_BUILT_SIDE_MANAGED,
                        "The " + name + " has " + (managed ? "an inst_id" : "a region"));
            }
        } else if (managed || side == cloudSide(kind.direction())) {
            noteMissing(managed, exchange);
        }
        if (dbPort != null) {
            notePort(name, dbPort, MONGODB.equals(dbType) || kind.engineType() == EngineType.MONGODB, exchange);
        }
    }

    private void noteMissing(boolean managed, Exchange exchange) {
        Map<String, @Nullable String> wanted = new LinkedHashMap<>();
        wanted.put("inst_id", instId);
        if (!managed) {
            wanted.put("region", region);
        }
        wanted.put("vpc_id", vpcId);
        wanted.put("subnet_id", subnetId);
        wanted.forEach((field, value) -> {
            if (!isGiven(value)) {
                exchange.deviates(Deviation.CLOUD_SIDE_INCOMPLETE, "The " + name + " has no " + field);
            }
        });
    }

    /** Notes that a port is none of MongoDB, or none of other databases. */
    static void notePort(String name, int port, boolean mongodb, Exchange exchange) {
        if (mongodb != (port == 0)) {
            exchange.deviates(
                    mongodb ? Deviation.MONGODB_PORT : Deviation.PORT_ZERO, "The " + name + " has the port " + port);
        }
    }

    /** A job goes up into this cloud, or down out of it. */
    private static Side cloudSide(Direction direction) {
        return direction == Direction.UP ? Side.TARGET : Side.SOURCE;
    }

    static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
