package dev.fakedrs.drs.record;

import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.drs.exchange.RejectedItem;
import dev.fakedrs.project.Project;
import dev.fakedrs.setting.FakeDrsProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Logs rejected calls and the reasons, but only the first ones per second. A line contains nothing that the client sent except
 * the project id, so that clients can neither forge lines nor put secrets into the log.
 */
@Component
class RefusalLog {

    private static final int MAX_PER_SECOND = 20;

    private static final Logger LOG = LoggerFactory.getLogger(RefusalLog.class);

    private final NearMissFinder nearMisses;
    private final boolean all;
    private final LineRateLimit limit = new LineRateLimit(
            MAX_PER_SECOND,
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS),
            more -> LOG.info("Refused: {} more calls in the same second, which are not logged", more));

    RefusalLog(NearMissFinder nearMisses, FakeDrsProperties settings) {
        this.nearMisses = nearMisses;
        this.all = settings.log().calls();
    }

    /**
     * Logs a call if it was rejected, or if all calls are logged.
     *
     * @param status the status of the response, or 0 if there was none
     */
    void note(DrsExchange exchange, HttpServletRequest request, int status) {
        boolean isRefused = exchange.exception() != null
                || !exchange.refusedItems().isEmpty()
                || (status >= 400 && exchange.match().isEmpty());
        if (LOG.isInfoEnabled() && (all || (isRefused && limit.admits()))) {
            LOG.info("{} {}", isRefused ? "Refused:" : "Called:", lineOf(exchange, request, status));
        }
    }

    private String lineOf(DrsExchange exchange, HttpServletRequest request, int status) {
        Project project = exchange.findProject();
        String projectId = project == null ? nearMisses.projectIdOf(request) : project.projectId();
        return "project=" + Objects.requireNonNullElse(projectId, "-") + " operation=" + operationOf(exchange, request)
                + " status=" + status + reasonOf(exchange) + " request=" + exchange.requestId();
    }

    /** Returns the operation, or the path pattern for calls of the identity API. */
    private static String operationOf(DrsExchange exchange, HttpServletRequest request) {
        return Objects.requireNonNullElseGet(
                        exchange.operation(),
                        () -> Objects.requireNonNullElse(
                                request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE), "none"))
                .toString();
    }

    private static String reasonOf(DrsExchange exchange) {
        DrsException refusal = exchange.exception();
        if (refusal != null) {
            return text(refusal, refusal.noted());
        }
        List<RejectedItem> items = exchange.refusedItems();
        if (items.isEmpty()) {
            return "";
        }
        String more = items.size() == 1 ? "" : " items=" + items.size();
        return text(items.get(0).exception(), items.get(0).noted()) + more;
    }

    private static String text(DrsException refusal, String noted) {
        return " rule=\"" + noted + "\" reason=\"Not fulfilled: "
                + refusal.rule().explanation().text() + "\" remedy=\""
                + refusal.rule().explanation().remedy() + "\"";
    }
}
