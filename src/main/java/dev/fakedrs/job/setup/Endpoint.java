package dev.fakedrs.job.setup;

import org.jspecify.annotations.Nullable;

/** The endpoint of a job's database, without its password. Its fields have the vendor's names. */
public record Endpoint(
        @Nullable String dbType,
        @Nullable String azCode,
        @Nullable String region,
        @Nullable String instId,
        @Nullable String instName,
        @Nullable String vpcId,
        @Nullable String subnetId,
        @Nullable String securityGroupId,
        @Nullable String projectId,
        @Nullable String dbName,
        @Nullable String dbUser,
        @Nullable Integer dbPort,
        @Nullable String ip,
        @Nullable Boolean sslLink,
        @Nullable String mongoHaMode,
        @Nullable String clusterMode) {

    /** Tells whether the endpoint identifies a database: by its address if self-built, or by its instance if managed. */
    public boolean located() {
        return isGiven(ip) || isGiven(instId);
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
