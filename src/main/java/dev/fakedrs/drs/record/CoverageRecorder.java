package dev.fakedrs.drs.record;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.coverage.ContractCoverage;
import dev.fakedrs.coverage.CoverageDimension;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.drs.exchange.Language;
import jakarta.servlet.http.HttpServletRequest;

/** Records which parts of the contract a call has covered. */
final class CoverageRecorder {

    private CoverageRecorder() {}

    static void note(ContractCoverage coverage, DrsExchange exchange, HttpServletRequest request) {
        if (exchange.operation() != null) {
            coverage.record(CoverageDimension.OPERATIONS, exchange.operation().toString());
            coverage.record(CoverageDimension.LANGUAGES, Language.of(request).toString());
        }
        if (exchange.mode() != null && exchange.exception() == null) {
            coverage.record(CoverageDimension.MODES, exchange.mode());
        }
        DrsException refusal = exchange.exception();
        if (refusal != null) {
            cover(coverage, refusal);
        }
        exchange.refusedItems().forEach(item -> cover(coverage, item.exception()));
        if (exchange.switchover() != null) {
            coverage.record(
                    CoverageDimension.SWITCHOVER_STATUSES, exchange.switchover().toString());
        }
    }

    private static void cover(ContractCoverage coverage, DrsException refusal) {
        coverage.record(CoverageDimension.RULES, refusal.rule().id());
        coverage.record(CoverageDimension.ERROR_CODES, refusal.code().toString());
    }
}
