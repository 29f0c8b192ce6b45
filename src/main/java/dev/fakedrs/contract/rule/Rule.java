package dev.fakedrs.contract.rule;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A rule that rejects calls. All rules are in this package. */
public sealed interface Rule permits HttpRule, AccessRule, RequestRule, JobRule {

    /** Returns all rules in the order of precedence. If a call breaks several rules, the first one rejects it. */
    static List<Rule> all() {
        return Stream.<Rule[]>of(HttpRule.values(), AccessRule.values(), RequestRule.values(), JobRule.values())
                .flatMap(Stream::of)
                .toList();
    }

    String name();

    RuleDescription explanation();

    /** Returns the id in the header {@code X-Fake-Drs-Reason}, such as {@code job-unknown}. */
    default String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Creates the exception for this rule. The arguments fill the placeholders of the code's text. */
    default DrsException exception(String... arguments) {
        return new DrsException(this, explanation().code(), explanation().status(), arguments);
    }
}
