package dev.fakedrs.drs.scenario;

import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.scenario.ScenarioEngine.CallScenarios;
import dev.fakedrs.scenario.ScenarioMatch;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Reads and stores the scenario in the exchange of the current request, because it may delay the response or cut the connection.
 */
@Component
final class CallScenarioRecorder implements CallScenarios {

    @Override
    public @Nullable ScenarioMatch requested() {
        return exchange().trace().requestedScenario();
    }

    @Override
    public void matched(ScenarioMatch match) {
        exchange().matched(match);
    }

    private static DrsExchange exchange() {
        ServletRequestAttributes current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        return DrsExchange.of(current.getRequest());
    }
}
