package dev.fakedrs.contract.rule;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A reason for which calls are refused. All there are stand in this package, each with its explanation. */
public sealed interface Rule permits HttpRule, AccessRule, RequestRule, JobRule {

    /** All rules in the order of precedence: of several that a call breaks, the first decides. */
    static List<Rule> all() {
        return Stream.<Rule[]>of(HttpRule.values(), AccessRule.values(), RequestRule.values(), JobRule.values())
                .flatMap(Stream::of)
                .toList();
    }

    String name();

    RuleDescription explanation();

    /** What the header {@code X-Fake-Drs-Reason} calls it, such as {@code job-unknown}. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A refusal for this rule; the arguments fill the places in its code's text. */
    default DrsException exception(String... arguments) {
        return new DrsException(this, explanation().code(), explanation().status(), arguments);
    }
}
