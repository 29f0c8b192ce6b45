package dev.fakedrs.drs.lifecycle;

import dev.fakedrs.contract.rule.RequestRule;
import dev.fakedrs.drs.json.Batch;
import dev.fakedrs.drs.json.WrongParameter;
import dev.fakedrs.drs.json.constraint.Mandatory;
import dev.fakedrs.drs.json.constraint.Without;
import dev.fakedrs.drs.model.EndpointRequest;
import dev.fakedrs.drs.model.TagRequest;
import dev.fakedrs.job.JobKind;
import dev.fakedrs.job.JobKind.DbUseType;
import dev.fakedrs.job.JobKind.Direction;
import dev.fakedrs.job.JobKind.EngineType;
import dev.fakedrs.job.JobKind.NetType;
import dev.fakedrs.job.JobKind.TaskType;
import dev.fakedrs.job.Passwords;
import dev.fakedrs.job.setup.EndpointSide;
import dev.fakedrs.job.setup.Endpoints;
import dev.fakedrs.job.setup.JobSetup;
import dev.fakedrs.job.setup.NodePlacement;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** The request of BatchCreateJobs. */
record BatchCreateJobsRequest(@Mandatory @Nullable Batch<CreateJobRequest> jobs) {

    /** A job to create. */
    record CreateJobRequest(
            @Mandatory @Pattern(regexp = "[A-Za-z0-9_-]{4,50}") @Nullable
            String name,

            @Mandatory @Nullable DbUseType dbUseType,
            @Mandatory @Nullable EngineType engineType,
            @Mandatory @Nullable Direction jobDirection,
            @Nullable Boolean bindEip,

            @Mandatory @Pattern(regexp = "[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}") @Nullable
            String customizeSutnetId,

            @Nullable Boolean isTargetReadonly,
            @Mandatory @Nullable NetType netType,
            @Mandatory @Pattern(regexp = "high") @Nullable String nodeType,
            @Min(1) @Max(32) @Nullable Integer nodeNum,
            @Mandatory @Valid @Nullable EndpointRequest sourceEndpoint,
            @Mandatory @Valid @Nullable EndpointRequest targetEndpoint,
            @Mandatory @Nullable TaskType taskType,
            @Nullable List<@NotNull TagRequest> tags,

            @CodePointLength(max = 256) @Without("!<>'&\"\\") @Nullable
            String description,

            @Nullable Boolean multiWrite,
            @Size(max = 1) @Nullable List<@NotNull TagRequest> sysTags,

            @Pattern(regexp = "1[4-9]|[2-9]\\d|100") @Nullable
            String expiredDays,

            @Nullable String masterAz,
            @Nullable String slaveAz) {

        /** @param region the region of managed instances without a region */
        NewJob toNewJob(String region) {
            JobKind kind = new JobKind(
                    Objects.requireNonNull(dbUseType),
                    Objects.requireNonNull(engineType),
                    Objects.requireNonNull(jobDirection),
                    Objects.requireNonNull(netType),
                    Objects.requireNonNull(taskType));
            TagRequest.checkSystem(sysTags);
            if (kind.dbUseType() == DbUseType.CLOUD_DATA_GUARD && multiWrite == null) {
                throw RequestRule.PARAMETER_EMPTY.exception("multi_write");
            }
            if (kind.netType() == NetType.EIP && !Boolean.TRUE.equals(bindEip)) {
                throw WrongParameter.exception("bind_eip", bindEip, "true, where net_type is eip");
            }
            EndpointRequest source = Objects.requireNonNull(sourceEndpoint);
            EndpointRequest target = Objects.requireNonNull(targetEndpoint);
            Endpoints endpoints = new Endpoints(source.toEndpoint(region), target.toEndpoint(region));
            return new NewJob(
                    Objects.requireNonNull(name),
                    Objects.requireNonNullElse(description, ""),
                    kind,
                    JobSetup.NONE.withPlacement(placement()).withEndpoints(endpoints),
                    passwords(source, target));
        }

        boolean namesZones() {
            return given(masterAz) || given(slaveAz);
        }

        boolean twoZones() {
            return given(masterAz) && given(slaveAz) && dbUseType == DbUseType.SYNC && engineType == EngineType.MYSQL;
        }

        boolean twoDirections() {
            return Boolean.TRUE.equals(multiWrite) && dbUseType == DbUseType.CLOUD_DATA_GUARD;
        }

        private NodePlacement placement() {
            boolean zones = twoZones();
            return new NodePlacement(
                    customizeSutnetId,
                    zones ? masterAz : null,
                    zones ? slaveAz : null,
                    twoDirections() ? true : null,
                    isTargetReadonly,
                    expiredDays == null ? null : Integer.valueOf(expiredDays),
                    nodeNum,
                    TagRequest.toTags(tags));
        }

        private static Passwords passwords(EndpointRequest source, EndpointRequest target) {
            Passwords passwords = Passwords.NONE;
            if (given(source.dbPassword())) {
                passwords = passwords.withPassword(EndpointSide.SOURCE, Objects.requireNonNull(source.dbPassword()));
            }
            if (given(target.dbPassword())) {
                passwords = passwords.withPassword(EndpointSide.TARGET, Objects.requireNonNull(target.dbPassword()));
            }
            return passwords;
        }

        private static boolean given(@Nullable String text) {
            return text != null && !text.isBlank();
        }
    }
}
