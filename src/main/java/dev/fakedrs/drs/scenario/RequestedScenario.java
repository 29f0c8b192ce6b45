package dev.fakedrs.drs.scenario;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.AccessRule;
import dev.fakedrs.contract.rule.RequestRule;
import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.drs.exchange.DrsHeaders;
import dev.fakedrs.project.snapshot.reading.InvalidSnapshotException;
import dev.fakedrs.project.snapshot.scenario.RequestedEffectReader;
import dev.fakedrs.project.token.AdminTokenVerifier;
import dev.fakedrs.setting.FakeDrsProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reads the scenario that a call asks for in a header. It needs the admin API, and its token if one is set. */
@Component
public final class RequestedScenario {

    private final boolean adminEnabled;
    private final AdminTokenVerifier token;
    private final RequestedEffectReader effects;

    RequestedScenario(FakeDrsProperties settings, AdminTokenVerifier token, RequestedEffectReader effects) {
        this.adminEnabled = settings.admin().enabled();
        this.token = token;
        this.effects = effects;
    }

    /**
     * Stores the scenario in the exchange, if the call asks for one.
     *
     * @throws dev.fakedrs.contract.rule.DrsException if the header is wrong or the caller may not ask
     */
    public void read(HttpServletRequest request, Operation operation, DrsExchange exchange) {
        if (request.getHeader(DrsHeaders.SCENARIO) == null || !adminEnabled) {
            return;
        }
        if (!token.accepts(request.getHeader(AdminTokenVerifier.HEADER))) {
            throw AccessRule.SCENARIO_NEEDS_ADMIN_TOKEN
                    .exception()
                    .detail("reason", AdminTokenVerifier.HEADER + " is missing or wrong");
        }
        List<String> sent = Collections.list(request.getHeaders(DrsHeaders.SCENARIO));
        try {
            if (sent.size() > 1) {
                throw new InvalidSnapshotException("", "the header is given twice");
            }
            exchange.trace().setRequestedScenario(effects.read(decoded(sent.get(0)), operation, DrsHeaders.SCENARIO));
        } catch (InvalidSnapshotException problem) {
            String at = problem.field().isEmpty() ? "" : problem.field() + ": ";
            throw RequestRule.SCENARIO_MALFORMED
                    .exception(DrsHeaders.SCENARIO)
                    .detail("reason", at + problem.reason())
                    .detail("allowed", RequestedEffectReader.ALLOWED);
        }
    }

    /** Tomcat decodes headers as ISO 8859-1, but JSON is UTF-8. */
    private static String decoded(String value) {
        return new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }
}
