package dev.fakedrs.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.contract.rule.Deviation;
import dev.fakedrs.contract.rule.Rule;
import dev.fakedrs.coverage.Finding.CallExample;
import org.junit.jupiter.api.Test;

class ContractTallyTests {

    @Test
    void keepsSoManyFindingsAndCountsTheRest() {
        ContractTally tally = new ContractTally(3);
        for (Rule rule : Rule.all()) {
            tally.addRefusal("SwitchVip", rule.exception(), example());
            tally.addRefusal("SwitchVip", rule.exception(), example());
        }
        assertThat(tally.findings()).hasSize(3).allMatch(finding -> finding.count() == 2);
        assertThat(tally.leftOut()).isEqualTo(2L * (Rule.all().size() - 3));
        assertThat(tally.rules(null))
                .hasSize(Rule.all().size())
                .allSatisfy((rule, count) -> assertThat(count).isEqualTo(2));
        tally.clear();
        assertThat(tally.rules(null)).isEmpty();
        assertThat(tally.findings()).isEmpty();
        assertThat(tally.leftOut()).isZero();
    }

    @Test
    void boundsTheFindingsOfAProjectButNotOfAll() {
        ContractTallies tallies = new ContractTallies();
        for (ContractTally tally : tallies.of("a-project")) {
            for (int operation = 0; operation < 101; operation++) {
                tally.addDeviation("operation " + operation, Deviation.FIELD_UNREAD, example());
            }
        }
        assertThat(tallies.find("a-project"))
                .hasValueSatisfying(tally -> assertThat(tally.findings()).hasSize(100));
        assertThat(tallies.all().findings()).hasSize(101);
    }

    private static CallExample example() {
        return new CallExample() {
            @Override
            public String requestId() {
                return "0123456789abcdef0123456789abcdef";
            }

            @Override
            public String ofRule(Rule rule) {
                return "the first refusal";
            }

            @Override
            public String ofDeviation(Deviation deviation) {
                return "the first deviation";
            }
        };
    }
}
