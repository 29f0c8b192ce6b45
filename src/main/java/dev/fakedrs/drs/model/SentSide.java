package dev.fakedrs.drs.model;

import dev.fakedrs.contract.rule.Deviation;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.job.JobKind;
import dev.fakedrs.job.JobKind.Direction;
import dev.fakedrs.job.JobKind.EngineType;
import dev.fakedrs.job.setup.EndpointSide;
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
        EndpointSide side,
        @Nullable String dbType,
        @Nullable Integer dbPort,
        @Nullable String instId,
        @Nullable String region,
        @Nullable String vpcId,
        @Nullable String subnetId) {

    public static final String MONGODB = "mongodb";

    /** Notes what is missing, or too much, for a job of this kind. */
    public void note(JobKind kind, DrsExchange exchange) {
        boolean managed = isGiven(instId);
        if (managed && !isGiven(region)) {
            exchange.addDeviation(Deviation.REGION_MISSING, "The " + name + " has an inst_id and no region");
        }
        if (kind.direction() == Direction.NON_DBS) {
            if (managed || isGiven(region)) {
                exchange.addDeviation(
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

    private void noteMissing(boolean managed, DrsExchange exchange) {
        Map<String, @Nullable String> wanted = new LinkedHashMap<>();
        wanted.put("inst_id", instId);
        if (!managed) {
            wanted.put("region", region);
        }
        wanted.put("vpc_id", vpcId);
        wanted.put("subnet_id", subnetId);
        wanted.forEach((field, value) -> {
            if (!isGiven(value)) {
                exchange.addDeviation(Deviation.CLOUD_SIDE_INCOMPLETE, "The " + name + " has no " + field);
            }
        });
    }

    /** Notes that a port is none of MongoDB, or none of other databases. */
    public static void notePort(String name, int port, boolean mongodb, DrsExchange exchange) {
        if (mongodb != (port == 0)) {
            exchange.addDeviation(
                    mongodb ? Deviation.MONGODB_PORT : Deviation.PORT_ZERO, "The " + name + " has the port " + port);
        }
    }

    /** A job goes up into this cloud, or down out of it. */
    private static EndpointSide cloudSide(Direction direction) {
        return direction == Direction.UP ? EndpointSide.TARGET : EndpointSide.SOURCE;
    }

    static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
