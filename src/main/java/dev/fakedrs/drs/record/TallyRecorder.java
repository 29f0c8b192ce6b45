package dev.fakedrs.drs.record;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.coverage.ContractTallies;
import dev.fakedrs.coverage.ContractTally;
import dev.fakedrs.coverage.Finding.CallExample;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.journal.CallEffect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts calls of the DRS API for the report. */
@Component
class TallyRecorder {

    private final ContractTallies tallies;

    TallyRecorder(ContractTallies tallies) {
        this.tallies = tallies;
    }

    void note(@Nullable String projectId, DrsExchange exchange, CallExample call) {
        DrsException refusal = exchange.exception();
        if (exchange.operation() == null && refusal == null) {
            return;
        }
        String operation =
                exchange.operation() == null ? "none" : exchange.operation().toString();
        for (ContractTally tally : tallies.of(projectId)) {
            tally.addCall(operation);
            if (refusal != null) {
                tally.addRefusal(operation, refusal, call);
            }
            if (exchange.mode() != null && exchange.trace().effect() == CallEffect.SWITCHOVER_STARTED) {
                tally.addMode(operation, exchange.mode());
            }
            exchange.refusedItems().forEach(item -> tally.addRefusal(operation, item.exception(), call));
            tally.addTransitions(exchange.trace().transitions());
            exchange.deviations().kinds().forEach(deviation -> tally.addDeviation(operation, deviation, call));
        }
    }
}
