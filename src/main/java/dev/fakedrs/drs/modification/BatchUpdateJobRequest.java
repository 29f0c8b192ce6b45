package dev.fakedrs.drs.modification;

import dev.fakedrs.drs.batch.BatchItem;
import dev.fakedrs.drs.json.Batch;
import dev.fakedrs.drs.json.constraint.Mandatory;
import dev.fakedrs.drs.json.constraint.Without;
import dev.fakedrs.drs.model.EndpointRequest;
import dev.fakedrs.drs.model.TagRequest;
import dev.fakedrs.job.JobKind.DbUseType;
import dev.fakedrs.job.JobKind.Direction;
import dev.fakedrs.job.JobKind.EngineType;
import dev.fakedrs.job.JobKind.NetType;
import dev.fakedrs.job.JobKind.TaskType;
import dev.fakedrs.job.setup.EndpointSide;
import dev.fakedrs.job.setup.RuntimeOptions.Alarm;
import dev.fakedrs.job.setup.RuntimeOptions.Subscription;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.validator.constraints.CodePointLength;
import org.jspecify.annotations.Nullable;

/** The request of BatchUpdateJob. */
record BatchUpdateJobRequest(@Mandatory @Nullable Batch<ModifyJobRequest> jobs) {

    /** A job to change. Missing fields stay as they are. */
    record ModifyJobRequest(
            @Mandatory @Nullable String jobId,

            @CodePointLength(max = 256) @Without("!<>'&\"\\") @Nullable
            String description,

            @Pattern(regexp = "[A-Za-z0-9_-]{4,50}") @Nullable
            String name,

            @Valid @Nullable AlarmRequest alarmNotify,
            @Nullable TaskType taskType,
            @Valid @Nullable EndpointRequest sourceEndpoint,
            @Valid @Nullable EndpointRequest targetEndpoint,
            @Pattern(regexp = "high") @Nullable String nodeType,
            @Nullable EngineType engineType,
            @Nullable NetType netType,
            @Nullable Boolean storeDbInfo,
            @Nullable Boolean isRecreate,
            @Nullable Direction jobDirection,
            @Nullable Boolean isTargetReadonly,
            @Nullable Boolean replaceDefiner,
            @Nullable List<@NotNull TagRequest> tags,
            @Nullable DbUseType dbUseType)
            implements BatchItem {

        /** Tells whether the request changes more than name, description, alarm and tags. */
        boolean setsUp() {
            return Stream.of(
                            taskType,
                            sourceEndpoint,
                            targetEndpoint,
                            nodeType,
                            engineType,
                            netType,
                            storeDbInfo,
                            isRecreate,
                            jobDirection,
                            isTargetReadonly,
                            replaceDefiner,
                            dbUseType)
                    .anyMatch(Objects::nonNull);
        }

        /** @param region the region of managed instances without a region */
        Modification toModification(String region) {
            Map<EndpointSide, String> passwords = new EnumMap<>(EndpointSide.class);
            keep(passwords, EndpointSide.SOURCE, sourceEndpoint);
            keep(passwords, EndpointSide.TARGET, targetEndpoint);
            return new Modification(
                    name,
                    description,
                    alarmNotify == null ? null : alarmNotify.toAlarm(),
                    new Modification.Kind(dbUseType, engineType, jobDirection, netType, taskType),
                    sourceEndpoint == null ? null : sourceEndpoint.toEndpoint(region),
                    targetEndpoint == null ? null : targetEndpoint.toEndpoint(region),
                    passwords,
                    isTargetReadonly,
                    replaceDefiner,
                    tags == null ? null : TagRequest.toTags(tags));
        }

        private static void keep(
                Map<EndpointSide, String> passwords, EndpointSide side, @Nullable EndpointRequest endpoint) {
            String password = endpoint == null ? null : endpoint.dbPassword();
            if (password != null && !password.isBlank()) {
                passwords.put(side, password);
            }
        }
    }

    /** An alarm, with delays in seconds. */
    record AlarmRequest(
            @Min(0) @Max(3600) @Nullable Long delayTime,
            @Min(0) @Max(3600) @Nullable Long rtoDelay,
            @Min(0) @Max(3600) @Nullable Long rpoDelay,
            @Nullable Boolean alarmToUser,
            @Size(max = 2) @Nullable List<@NotNull @Valid SubscriptionRequest> subscriptions) {

        Alarm toAlarm() {
            List<Subscription> receivers = subscriptions == null
                    ? List.of()
                    : subscriptions.stream()
                            .map(one -> new Subscription(one.endpoints(), one.protocol()))
                            .toList();
            return new Alarm(delayTime, rtoDelay, rpoDelay, alarmToUser, receivers);
        }
    }

    /** The receivers of an alarm. */
    record SubscriptionRequest(
            @Size(max = 10) @Nullable List<@NotNull String> endpoints,
            @Pattern(regexp = "sms|email") @Nullable String protocol) {}
}
