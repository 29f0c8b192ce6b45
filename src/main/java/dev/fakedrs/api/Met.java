package dev.fakedrs.api;

import dev.fakedrs.coverage.Aspect;
import dev.fakedrs.coverage.Coverage;
import dev.fakedrs.error.Refusal;
import jakarta.servlet.http.HttpServletRequest;

/** Notes what a call has met of all that there is to meet. */
final class Met {

    private Met() {}

    static void note(Coverage coverage, Exchange exchange, HttpServletRequest request) {
        if (exchange.operation() != null) {
            coverage.meet(Aspect.OPERATIONS, exchange.operation().toString());
            coverage.meet(Aspect.LANGUAGES, Language.of(request).toString());
        }
        if (exchange.mode() != null && exchange.refusal() == null) {
            coverage.meet(Aspect.MODES, exchange.mode());
        }
        Refusal refusal = exchange.refusal();
        if (refusal != null) {
            cover(coverage, refusal);
        }
        exchange.refusedItems().forEach(item -> cover(coverage, item.why()));
        if (exchange.switchover() != null) {
            coverage.meet(Aspect.SWITCHOVER_STATUSES, exchange.switchover().toString());
        }
    }

    private static void cover(Coverage coverage, Refusal refusal) {
        coverage.meet(Aspect.RULES, refusal.rule().id());
        coverage.meet(Aspect.ERROR_CODES, refusal.code().toString());
    }
}
