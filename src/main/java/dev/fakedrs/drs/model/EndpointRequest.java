package dev.fakedrs.drs.model;

import dev.fakedrs.drs.json.PortDeserializer;
import dev.fakedrs.job.setup.Endpoint;
import dev.fakedrs.job.setup.EndpointSide;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** One side of a job in a request. Certificates are not stored. */
public record EndpointRequest(
        @Pattern(regexp = "mysql|mongodb|taurus|postgresql") @Nullable
        String dbType,

        @Nullable String azCode,
        @Nullable String region,
        @Nullable String instId,
        @Nullable String instName,
        @Nullable String vpcId,
        @Nullable String subnetId,
        @Nullable String securityGroupId,
        @Nullable String projectId,
        @Nullable String dbPassword,

        @JsonDeserialize(using = PortDeserializer.class) @Min(0) @Max(65535) @Nullable
        Integer dbPort,

        @Nullable String dbUser,
        @Nullable String dbName,
        @Nullable String ip,
        @Nullable String mongoHaMode,
        @Nullable String sslCertPassword,
        @Nullable String sslCertCheckSum,
        @Nullable String sslCertKey,
        @Nullable String sslCertName,
        @Nullable Boolean sslLink,
        @Pattern(regexp = "Sharding4\\.0\\+") @Nullable String clusterMode) {

    /**
     * Returns the endpoint.
     *
     * @param usual the region of a managed instance without a region
     */
    public Endpoint toEndpoint(String usual) {
        return new Endpoint(
                dbType,
                azCode,
                SentSide.isGiven(instId) && !SentSide.isGiven(region) ? usual : region,
                instId,
                instName,
                vpcId,
                subnetId,
                securityGroupId,
                projectId,
                dbName,
                dbUser,
                dbPort,
                ip,
                sslLink,
                mongoHaMode,
                clusterMode);
    }

    /** Returns the location of the database. */
    public SentSide sent(EndpointSide side, String job) {
        String name = (side == EndpointSide.SOURCE ? "source_endpoint of " : "target_endpoint of ") + job;
        return new SentSide(name, side, dbType, dbPort, instId, region, vpcId, subnetId);
    }

    /** Omits the password. */
    @Override
    public String toString() {
        return "EndpointRequest[" + ip + "]";
    }
}
