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
 * The location of one side's database in a request, and deviations from the vendor's pages.
 *
 * @param name the name in the journal
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

    /** Adds deviations for missing and superfluous fields. */
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

    /** Adds a deviation for a port that MongoDB, or another database, cannot have. */
    public static void notePort(String name, int port, boolean mongodb, DrsExchange exchange) {
        if (mongodb != (port == 0)) {
            exchange.addDeviation(
                    mongodb ? Deviation.MONGODB_PORT : Deviation.PORT_ZERO, "The " + name + " has the port " + port);
        }
    }

    /** Returns the side in this cloud: the target of an upward job, or the source of a downward one. */
    private static EndpointSide cloudSide(Direction direction) {
        return direction == Direction.UP ? EndpointSide.TARGET : EndpointSide.SOURCE;
    }

    static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
