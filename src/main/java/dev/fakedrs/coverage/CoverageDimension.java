package dev.fakedrs.coverage;

import dev.fakedrs.contract.ErrorCode;
import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.Rule;
import dev.fakedrs.job.switchover.SwitchoverMode;
import dev.fakedrs.job.switchover.SwitchoverStatus;
import java.util.List;
import java.util.stream.Stream;

/** What is counted apart. */
public enum CoverageDimension {
    LANGUAGES,
    MODES,
    SWITCHOVER_STATUSES,
    OPERATIONS,
    RULES,
    ERROR_CODES;

    /** All that can be met of it, each once. */
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

    /** What calls can meet of it without a scenario: of the error codes, those that a rule has. */
    public List<String> expected() {
        return this == ERROR_CODES
                ? Rule.all().stream()
                        .map(rule -> rule.explanation().code().toString())
                        .distinct()
                        .toList()
                : terms();
    }
}
