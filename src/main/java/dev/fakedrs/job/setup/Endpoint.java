package dev.fakedrs.job.setup;

import org.jspecify.annotations.Nullable;

/** A database as a job knows it, without its password. The vendor's fields under their names. */
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

    /** Whether it says which database is meant: a self-built one by its address, a managed one by its instance. */
    public boolean located() {
        return isGiven(ip) || isGiven(instId);
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
