package dev.fakedrs.setting;

import dev.fakedrs.job.JobStatus;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.hibernate.validator.constraints.time.DurationMax;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * All settings of the emulator.
 *
 * @param auth which tokens and signatures are accepted
 * @param contract how calls are handled that deviate from the reference: lenient, strict or pedantic, which refuses all of them
 * @param seedFile the seed file that every new project is filled from: a path or a classpath location
 * @param maxProjects the maximum number of projects at once
 * @param evictProjects whether the least recently used project is evicted if there is no room for a new one
 * @param evictProjectsAfter how long a project must be unused before it can be evicted
 * @param portFile a file that the port is written to once the server listens, for server.port=0; it is deleted at the end
 * @param endWithInput whether the server ends with its standard input, as when the program that started it is gone
 */
@Validated
@ConfigurationProperties("fake-drs")
public record FakeDrsProperties(
        @DefaultValue("any") Auth auth,
        @DefaultValue("strict") Contract contract,

        @DefaultValue(FakeDrsProperties.DEFAULT_SEED_FILE) @NotBlank
        String seedFile,

        @DefaultValue("10000") @Positive(message = "must be at least 1")
        int maxProjects,

        @DefaultValue("true") boolean evictProjects,

        @DefaultValue("5m") @DurationMin(message = TIME) @DurationMax(days = MAX_DAYS, message = TIME)
        Duration evictProjectsAfter,

        @Nullable String portFile,
        @DefaultValue("false") boolean endWithInput,
        @DefaultValue @Valid Admin admin,
        @DefaultValue @Valid Cors cors,
        @DefaultValue @Valid Durations durations,
        @DefaultValue @Valid Identity identity,
        @DefaultValue @Valid Journal journal,
        @DefaultValue Log log,
        @DefaultValue @Valid Switchover switchover) {

    /** The default seed file. */
    public static final String DEFAULT_SEED_FILE = "classpath:default-project.yaml";

    private static final String NOT_NEGATIVE = "must not be negative";
    private static final int MAX_DAYS = 3_650;
    private static final String TIME = "must not be negative, nor longer than " + MAX_DAYS + " days";
    private static final String HOST = "[\\w-]+(\\.[\\w-]+)*\\.?|\\[[0-9a-fA-F:.]+]";
    private static final String HOST_MESSAGE = "must be the name of a host alone, without scheme, port and path";
    private static final String REGION = "[0-9A-Za-z_-]{1,64}";
    private static final String REGION_MESSAGE = "must be 1 to 64 letters, digits, dashes and underscores";
    private static final String SITE = "\\*|[A-Za-z][A-Za-z0-9+.-]*://[^/?#@*\\s]+/?";
    private static final String SITE_MESSAGE =
            "must be a site with its scheme, such as https://console.example:8443, or * for all";

    /** ANY accepts every token and signature that is not blank; ISSUED only issued tokens and signatures of configured keys. */
    public enum Auth {
        ANY,
        ISSUED
    }

    /**
     * STRICT follows the reference, and notes the deviations that the service accepts; PEDANTIC refuses these, too; LENIENT
     * follows real gateways, which often accept more.
     */
    public enum Contract {
        STRICT,
        LENIENT,
        PEDANTIC
    }

    /**
     * The access to the admin API.
     *
     * @param enabled whether there is an admin API, /__admin
     * @param token the value that each call must have in the header X-Admin-Token; blank: none
     * @param hosts the host names that it accepts in addition to localhost, IP addresses, and names without a dot
     */
    public record Admin(
            @DefaultValue("true") boolean enabled,
            @Nullable String token,

            @DefaultValue List<@Pattern(regexp = HOST, message = HOST_MESSAGE) String> hosts) {}

    /**
     * The sites whose pages may call the emulator from a browser (CORS).
     *
     * @param allowedOrigins the sites whose pages may call the DRS and identity API, such as https://console.example; *: all
     */
    public record Cors(@DefaultValue List<@Pattern(regexp = SITE, message = SITE_MESSAGE) String> allowedOrigins) {}

    /**
     * Durations on a project's clock, unless a scenario has others. With the defaults, a created and started job transfers
     * increments within 60 s, and its full transfer takes longer than the polling interval of public clients.
     *
     * @param creation how long a job is CREATING
     * @param start how long a job is in STARTJOBING
     * @param fullTransfer how long a job is in FULL_TRANSFER_STARTED
     * @param completion how long a job is in FULL_TRANSFER_COMPLETE before increments follow
     * @param stop how long a job is in RELEASE_RESOURCE_STARTED
     * @param precheck how long a pre-check takes
     * @param comparison how long a comparison of both sides takes
     */
    public record Durations(
            @DefaultValue("5s") @DurationMin(message = TIME) @DurationMax(days = MAX_DAYS, message = TIME)
            Duration creation,

            @DefaultValue("3s") @DurationMin(message = TIME) @DurationMax(days = MAX_DAYS, message = TIME)
            Duration start,

            @DefaultValue("40s") @DurationMin(message = TIME) @DurationMax(days = MAX_DAYS, message = TIME)
            Duration fullTransfer,

            @DefaultValue("2s") @DurationMin(message = TIME) @DurationMax(days = MAX_DAYS, message = TIME)
            Duration completion,

            @DefaultValue("5s") @DurationMin(message = TIME) @DurationMax(days = MAX_DAYS, message = TIME)
            Duration stop,

            @DefaultValue("2s") @DurationMin(message = TIME) @DurationMax(days = MAX_DAYS, message = TIME)
            Duration precheck,

            @DefaultValue("5s") @DurationMin(message = TIME) @DurationMax(days = MAX_DAYS, message = TIME)
            Duration comparison) {}

    /**
     * The data of the identity service.
     *
     * @param region the region of the catalogue's endpoints, and of databases without a region
     * @param users who may log in; none: every name and password that is not blank
     * @param keys the access keys that calls may be signed with, and their secrets
     */
    public record Identity(
            @DefaultValue("eu-de") @Pattern(regexp = REGION, message = REGION_MESSAGE)
            String region,

            @DefaultValue List<@Valid UserProperties> users,
            @DefaultValue List<@Valid AccessKeyProperties> keys) {}

    /**
     * The limits of the journals.
     *
     * @param entries how many calls the journal of a project keeps; 0: none
     * @param size the maximum memory of all journals together
     */
    public record Journal(
            @DefaultValue("1000") @PositiveOrZero(message = NOT_NEGATIVE)
            int entries,

            @DefaultValue("64MB") DataSize size) {

        public Journal {
            if (size.isNegative()) {
                throw new InvalidConfigurationPropertyValueException("fake-drs.journal.size", size, NOT_NEGATIVE);
            }
        }
    }

    /**
     * The log of calls.
     *
     * @param calls whether each call has a line in the log, and not only the rejected ones
     */
    public record Log(@DefaultValue("false") boolean calls) {}

    /**
     * The behaviour of switchovers, unless a scenario has another one.
     *
     * @param duration how long a switchover lasts on the project's clock
     * @param jobStatuses the job statuses in which a switchover is accepted
     */
    public record Switchover(
            @DefaultValue("3s") @DurationMin(message = TIME) @DurationMax(days = MAX_DAYS, message = TIME)
            Duration duration,

            @DefaultValue({"INCRE_TRANSFER_STARTED", "INCRE_TRANSFER_FAILED"}) @NotEmpty
            Set<JobStatus> jobStatuses) {}
}
