package dev.fakedrs.drs.query;

import dev.fakedrs.drs.json.PageWindow;
import dev.fakedrs.drs.json.constraint.Mandatory;
import dev.fakedrs.drs.model.TagRequest;
import dev.fakedrs.job.JobKind.DbUseType;
import dev.fakedrs.job.JobKind.EngineType;
import dev.fakedrs.job.JobKind.NetType;
import dev.fakedrs.job.JobStatus;
import dev.fakedrs.setting.FakeDrsProperties.Contract;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The request of ShowJobList. An empty text filters nothing. */
record ShowJobListRequest(
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

    PageWindow page() {
        return PageWindow.of("cur_page", Objects.requireNonNull(curPage), Objects.requireNonNull(perPage), true);
    }

    /** Returns the filter. Without an engine, it selects the documented default, or all engines if the contract is lenient. */
    JobFilter filter(Contract contract) {
        EngineType usual = contract == Contract.LENIENT ? null : EngineType.MYSQL;
        return new JobFilter(
                Objects.requireNonNull(dbUseType),
                engineType == null ? usual : engineType,
                netType,
                status,
                Objects.requireNonNullElse(name, ""),
                TagRequest.toTags(tags));
    }
}
