package dev.fakedrs.api.configuration;

import dev.fakedrs.api.wire.Port;
import dev.fakedrs.error.RequestRule;
import dev.fakedrs.job.configuration.Endpoint;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/** One side of a job, as clients send it. Of certificates nothing is kept. */
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

        @JsonDeserialize(using = Port.class) @Min(0) @Max(65535) @Nullable
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
     * The endpoint that this describes.
     *
     * @param parameter the name of this parameter, for errors
     * @throws dev.fakedrs.error.Refusal where it is on a managed instance, and does not say in which region
     */
    public Endpoint toEndpoint(String parameter) {
        checkRegion(instId, region, parameter + ".region");
        return new Endpoint(
                dbType,
                azCode,
                region,
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

    /** A managed instance says in which region it is. */
    static void checkRegion(@Nullable String instId, @Nullable String region, String parameter) {
        if (instId != null && !instId.isBlank() && (region == null || region.isBlank())) {
            throw RequestRule.PARAMETER_EMPTY.refuse(parameter);
        }
    }

    /** Tells nothing of the password. */
    @Override
    public String toString() {
        return "EndpointRequest[" + ip + "]";
    }
}
