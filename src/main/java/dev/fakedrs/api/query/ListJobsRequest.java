package dev.fakedrs.api.query;

import dev.fakedrs.api.DoorSettings.Contract;
import dev.fakedrs.api.configuration.TagRequest;
import dev.fakedrs.api.wire.Mandatory;
import dev.fakedrs.api.wire.Page;
import dev.fakedrs.job.JobKind.DbUseType;
import dev.fakedrs.job.JobKind.EngineType;
import dev.fakedrs.job.JobKind.NetType;
import dev.fakedrs.job.JobStatus;
import dev.fakedrs.operation.query.JobFilter;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What ShowJobList is sent; an empty text filters nothing. */
record ListJobsRequest(
        @Mandatory @Nullable Integer curPage,
        @Mandatory @Nullable Integer perPage,
        @Mandatory @Nullable DbUseType dbUseType,
        @Nullable EngineType engineType,
        @Nullable String enterpriseProjectId,
        @Nullable String name,
        @Nullable NetType netType,
        @Nullable String serviceName,
        @Nullable JobStatus status,
        @Nullable List<@NotNull TagRequest> tags) {

    Page page() {
        return Page.of("cur_page", Objects.requireNonNull(curPage), Objects.requireNonNull(perPage), true);
    }

    /** Without an engine it lists those of the documented default, or leniently all. */
    JobFilter filter(Contract contract) {
        EngineType usual = contract == Contract.STRICT ? EngineType.MYSQL : null;
        return new JobFilter(
                Objects.requireNonNull(dbUseType),
                engineType == null ? usual : engineType,
                netType,
                status,
                Objects.requireNonNullElse(name, ""),
                TagRequest.toTags(tags));
    }
}
