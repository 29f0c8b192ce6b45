package dev.fakedrs.coverage;

import dev.fakedrs.contract.ErrorCode;
import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.Rule;
import dev.fakedrs.job.switchover.SwitchoverMode;
import dev.fakedrs.job.switchover.SwitchoverStatus;
import java.util.List;
import java.util.stream.Stream;

/** A dimension of the coverage. */
public enum CoverageDimension {
    LANGUAGES,
    MODES,
    SWITCHOVER_STATUSES,
    OPERATIONS,
    RULES,
    ERROR_CODES;

    /** Returns all terms of the dimension. */
    List<String> terms() {
        Stream<?> all = switch (this) {
            case LANGUAGES -> Stream.of("en-us", "zh-cn");
            case MODES -> Stream.of(SwitchoverMode.values());
            case SWITCHOVER_STATUSES -> Stream.of(SwitchoverStatus.values());
            case OPERATIONS -> Stream.of(Operation.values());
            case RULES -> Rule.all().stream().map(Rule::id);
            case ERROR_CODES -> Stream.of(ErrorCode.values());
        };
        return all.map(Object::toString).toList();
    }

    /** Returns the terms that calls can cover without a scenario. Of the error codes, these are the codes of rules. */
    public List<String> expected() {
        return this == ERROR_CODES
                ? Rule.all().stream()
                        .map(rule -> rule.explanation().code().toString())
                        .distinct()
                        .toList()
                : terms();
    }
}
