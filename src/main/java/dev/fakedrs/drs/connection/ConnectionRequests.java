package dev.fakedrs.drs.connection;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.contract.rule.RequestRule;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.drs.json.Batch;
import dev.fakedrs.drs.json.PortDeserializer;
import dev.fakedrs.drs.json.WrongParameter;
import dev.fakedrs.drs.json.constraint.Mandatory;
import dev.fakedrs.drs.model.SentSide;
import dev.fakedrs.job.JobKind.NetType;
import dev.fakedrs.job.setup.EndpointSide;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.json.JsonMapper;

/** The requests for connection tests. */
final class ConnectionRequests {

    private ConnectionRequests() {}

    /** The request of BatchValidateConnections. */
    record TestConnections(@Mandatory @Nullable Batch<TestConnection> jobs) {}

    /** A test of one side of a job. */
    record TestConnection(
            @Mandatory @Nullable String id,
            @Mandatory @Nullable NetType netType,

            @Mandatory @Pattern(regexp = "mysql|mongodb|taurus|postgresql") @Nullable
            String dbType,

            @Mandatory @Nullable String ip,

            @JsonDeserialize(using = PortDeserializer.class) @Min(0) @Max(65535) @Nullable
            Integer dbPort,

            @Nullable String instId,
            @Mandatory @Nullable String dbUser,
            @Mandatory @Nullable String dbPassword,
            @Nullable Boolean sslLink,
            @Nullable String sslCertKey,
            @Nullable String sslCertName,
            @Nullable String sslCertCheckSum,
            @Nullable String sslCertPassword,
            @Nullable String vpcId,
            @Nullable String subnetId,
            @Mandatory @Nullable EndpointSide endPointType,
            @Nullable String region,
            @Nullable String projectId,
            @Nullable String dbName) {

        /** Returns the location of the database. */
        SentSide sent() {
            return new SentSide(
                    "database of side " + endPointType + " of " + id,
                    Objects.requireNonNull(endPointType),
                    dbType,
                    dbPort,
                    instId,
                    region,
                    vpcId,
                    subnetId);
        }

        /** Checks that ssl_link comes with a certificate. */
        void checkDependent() {
            if (Boolean.TRUE.equals(sslLink)) {
                require("ssl_cert_key", sslCertKey);
                require("ssl_cert_name", sslCertName);
                require("ssl_cert_check_sum", sslCertCheckSum);
            }
        }

        private static void require(String name, @Nullable String value) {
            if (value == null || value.isBlank()) {
                throw RequestRule.PARAMETER_EMPTY.exception(name);
            }
        }

        /** Omits the password. */
        @Override
        public String toString() {
            return "TestConnection[" + id + "]";
        }
    }

    /** The request of BatchValidateClustersConnections. */
    record TestClusters(@Mandatory @Nullable Batch<TestCluster> jobs) {}

    /** A test of a cluster. Its property is a JSON array as text. */
    record TestCluster(
            @Mandatory @Nullable String action,
            @Mandatory @Nullable String jobId,
            @Mandatory @Nullable String property) {

        /** Limits for the property, which allow far more shards than any cluster has. */
        private static final StreamReadConstraints LIMITS =
                StreamReadConstraints.builder().maxTokenCount(100_000).build();

        private static final JsonMapper MAPPER = new JsonMapper(
                JsonFactory.builder().streamReadConstraints(LIMITS).build());
        private static final List<String> REQUIRED = List.of(
                "dbtype", "dbport", "ssllink", "nettype", "endpointtype", "ip", "dbName", "dbuser", "dbpassword");

        /** @throws DrsException if the property is not an array of complete endpoints */
        List<Shard> shards() {
            JsonNode shards;
            try {
                shards = MAPPER.readTree(String.valueOf(property));
            } catch (JacksonException e) {
                throw WrongParameter.exception("property", null, "a JSON array of shards, as text");
            }
            if (!shards.isArray() || shards.isEmpty()) {
                throw WrongParameter.exception("property", null, "a JSON array of shards, as text");
            }
            for (JsonNode shard : shards) {
                REQUIRED.stream()
                        .filter(name -> !given(shard.path(name)))
                        .findFirst()
                        .ifPresent(name -> {
                            throw RequestRule.PARAMETER_EMPTY.exception("property." + name);
                        });
                check(shard, "nettype", "vpn|vpc|eip");
                check(shard, "endpointtype", "so|ta|ls");
            }
            return shards.valueStream().map(Shard::new).toList();
        }

        private static void check(JsonNode shard, String name, String allowed) {
            if (!shard.get(name).asString("").matches(allowed)) {
                throw WrongParameter.exception("property." + name, WrongParameter.valueOf(shard.get(name)), allowed);
            }
        }

        private static boolean given(JsonNode value) {
            return !value.isMissingNode()
                    && !value.isNull()
                    && !(value.isString() && value.asString().isBlank());
        }

        /** Omits the property, which contains passwords. */
        @Override
        public String toString() {
            return "TestCluster[" + jobId + "]";
        }
    }

    /** One database of a cluster, on either side. */
    record Shard(JsonNode sent) {

        EndpointSide side() {
            return sent.get("endpointtype").asString("").equals(EndpointSide.TARGET.toString())
                    ? EndpointSide.TARGET
                    : EndpointSide.SOURCE;
        }

        /** Adds deviations from the vendor's page. */
        void note(String jobId, DrsExchange exchange) {
            if (sent.get("dbport").isInt()) {
                boolean mongodb = sent.get("dbtype").asString("").equals(SentSide.MONGODB);
                SentSide.notePort("shard of " + jobId, sent.get("dbport").asInt(), mongodb, exchange);
            }
        }

        /** Omits the password. */
        @Override
        public String toString() {
            return "Shard[" + side() + "]";
        }
    }
}
