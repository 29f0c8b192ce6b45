package dev.fakedrs.drs.parameter;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.RequestRule;
import dev.fakedrs.drs.batch.BatchExecutor;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.drs.exchange.DrsOperation;
import dev.fakedrs.drs.json.Batch;
import dev.fakedrs.drs.json.Batch.Item;
import dev.fakedrs.drs.json.StrictJsonBody;
import dev.fakedrs.drs.json.WrongParameter;
import dev.fakedrs.drs.json.constraint.Mandatory;
import dev.fakedrs.project.Project;
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

/** Compares and changes the parameters of a job's databases. */
@RestController
class ParameterController {

    private final ParameterService parameters;
    private final BatchExecutor batches;

    ParameterController(ParameterService parameters, BatchExecutor batches) {
        this.parameters = parameters;
        this.batches = batches;
    }

    /** The vendor's page drs_03_0141. */
    @DrsOperation(Operation.BATCH_SHOW_PARAMS)
    @PostMapping("/v3/{project_id}/jobs/batch-get-params")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ComparedJobs compare(Project project, DrsExchange exchange, @StrictJsonBody CompareParams request) {
        boolean refresh = request.isRefresh();
        List<ComparedJob> results = batches.query(
                exchange,
                request.jobs(),
                jobId -> parameters.compare(project, jobId, refresh),
                ComparedJob::of,
                ComparedJob::failed);
        return new ComparedJobs(results.size(), results);
    }

    /** The vendor's page drs_03_0131. */
    @DrsOperation(Operation.UPDATE_PARAMS)
    @PostMapping("/v3/{project_id}/jobs/{job_id}/params")
    @ResponseStatus(HttpStatus.ACCEPTED)
    ChangedParams change(
            Project project,
            DrsExchange exchange,
            @PathVariable("job_id") String jobId,
            @StrictJsonBody ChangeParams request) {
        boolean restart = parameters.change(project, jobId, Objects.requireNonNull(request.group()), request.values());
        return new ChangedParams(true, String.valueOf(restart));
    }

    /**
     * The request of BatchShowParams.
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
                        ? RequestRule.PARAMETER_EMPTY.exception("refresh")
                        : WrongParameter.exception("refresh", text.isEmpty() ? refresh : text, "0|1");
            }
            return text.equals("1");
        }
    }

    /** The request of UpdateParams. */
    record ChangeParams(
            @Mandatory @Pattern(regexp = "common|performance") @Nullable
            String group,

            @Mandatory @Nullable List<@NotNull @Valid ChangeParam> params) {

        /** @throws dev.fakedrs.contract.rule.DrsException if there are none, or two for one key */
        Map<String, String> values() {
            Map<String, String> values = new LinkedHashMap<>();
            if (params == null || params.isEmpty()) {
                throw RequestRule.PARAMETER_EMPTY.exception("params");
            }
            for (ChangeParam param : params) {
                if (values.put(String.valueOf(param.key), String.valueOf(param.targetValue)) != null) {
                    throw RequestRule.DUPLICATES.exception("params.key");
                }
            }
            return values;
        }
    }

    /** A parameter to change. */
    record ChangeParam(
            @Mandatory @Nullable String key,
            @Mandatory @Nullable String targetValue) {}

    /** The response of UpdateParams. */
    record ChangedParams(boolean success, String shouldRestart) {}

    /** The response of BatchShowParams. */
    record ComparedJobs(long count, List<ComparedJob> paramsList) {}

    /** The parameters of one job's databases, or the error. */
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

    /** A parameter in the response. */
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
