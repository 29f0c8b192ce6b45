package dev.fakedrs.api.configuration;

import dev.fakedrs.api.Exchange;
import dev.fakedrs.api.JsonBody;
import dev.fakedrs.api.Serves;
import dev.fakedrs.api.batch.Batches;
import dev.fakedrs.api.wire.Batch;
import dev.fakedrs.api.wire.Batch.Item;
import dev.fakedrs.api.wire.Mandatory;
import dev.fakedrs.api.wire.WrongParameter;
import dev.fakedrs.error.RequestRule;
import dev.fakedrs.operation.configuration.Parameter;
import dev.fakedrs.operation.configuration.ParameterService;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.world.World;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The parameters of a job's two databases. */
@RestController
class ParameterController {

    private final ParameterService parameters;
    private final Batches batches;

    ParameterController(ParameterService parameters, Batches batches) {
        this.parameters = parameters;
        this.batches = batches;
    }

    /** The vendor's page drs_03_0141. */
    @Serves(Operation.BATCH_SHOW_PARAMS)
    @PostMapping("/v3/{project_id}/jobs/batch-get-params")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ComparedJobs compare(World world, Exchange exchange, @JsonBody CompareParams request) {
        boolean refresh = request.isRefresh();
        List<ComparedJob> results = batches.each(
                exchange,
                request.jobs(),
                jobId -> ComparedJob.of(parameters.compare(world, jobId, refresh)),
                ComparedJob::failed);
        return new ComparedJobs(results.size(), results);
    }

    /** The vendor's page drs_03_0131. */
    @Serves(Operation.UPDATE_PARAMS)
    @PostMapping("/v3/{project_id}/jobs/{job_id}/params")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ChangedParams change(
            World world, Exchange exchange, @PathVariable("job_id") String jobId, @JsonBody ChangeParams request) {
        boolean restart = parameters.change(world, jobId, Objects.requireNonNull(request.group()), request.values());
        return new ChangedParams(true, String.valueOf(restart));
    }

    /**
     * What BatchShowParams is sent.
     *
     * @param refresh the text 1 or 0; the reference's sample has a number
     */
    record CompareParams(
            @Mandatory @Nullable Batch<String> jobs,
            @Mandatory @Nullable JsonNode refresh) {

        boolean isRefresh() {
            String text = refresh == null || refresh.isNull() || refresh.isContainer() || refresh.isBoolean()
                    ? ""
                    : refresh.asString();
            if (!text.matches("[01]")) {
                throw text.isBlank() && refresh != null && (refresh.isString() || refresh.isNull())
                        ? RequestRule.PARAMETER_EMPTY.refuse("refresh")
                        : WrongParameter.refuse("refresh", text.isEmpty() ? refresh : text, "0|1");
            }
            return text.equals("1");
        }
    }

    /** What UpdateParams is sent. */
    record ChangeParams(
            @Mandatory @Pattern(regexp = "common|performance") @Nullable
            String group,

            @Mandatory @Nullable List<@NotNull @Valid ChangeParam> params) {

        /** @throws dev.fakedrs.error.Refusal where there are none, or two for one key */
        Map<String, String> values() {
            Map<String, String> values = new LinkedHashMap<>();
            if (params == null || params.isEmpty()) {
                throw RequestRule.PARAMETER_EMPTY.refuse("params");
            }
            for (ChangeParam param : params) {
                if (values.put(String.valueOf(param.key), String.valueOf(param.targetValue)) != null) {
                    throw RequestRule.DUPLICATES.refuse("params.key");
                }
            }
            return values;
        }
    }

    /** A parameter that is to be changed. */
    record ChangeParam(
            @Mandatory @Nullable String key,
            @Mandatory @Nullable String targetValue) {}

    /** What UpdateParams answers. */
    record ChangedParams(boolean success, String shouldRestart) {}

    /** What BatchShowParams answers. */
    record ComparedJobs(long count, List<ComparedJob> paramsList) {}

    /** The parameters of one job's databases, or why there are none. */
    record ComparedJob(List<ComparedParam> params) {

        static ComparedJob of(Map<String, String> changed) {
            return new ComparedJob(Parameter.ALL.stream()
                    .map(param -> ComparedParam.of(param, changed.getOrDefault(param.key(), param.targetValue())))
                    .toList());
        }

        static ComparedJob failed(Item<?> item, String errorCode, String errorMessage) {
            return new ComparedJob(List.of(
                    new ComparedParam(null, null, null, null, null, null, null, null, errorCode, errorMessage)));
        }
    }

    /** One parameter. */
    record ComparedParam(
            @Nullable String group,
            @Nullable String key,
            @Nullable String sourceValue,
            @Nullable String targetValue,
            @Nullable String compareResult,
            @Nullable String dataType,
            @Nullable String valueRange,
            @Nullable String needRestart,
            @Nullable String errorCode,
            @Nullable String errorMessage) {

        static ComparedParam of(Parameter param, String targetValue) {
            return new ComparedParam(
                    param.group(),
                    param.key(),
                    param.sourceValue(),
                    targetValue,
                    String.valueOf(param.sourceValue().equals(targetValue)),
                    param.dataType(),
                    param.valueRange(),
                    String.valueOf(param.needRestart()),
                    null,
                    null);
        }
    }
}
