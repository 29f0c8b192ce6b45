package dev.fakedrs.drs.web;

import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.scenario.ScenarioEngine.MatchListener;
import dev.fakedrs.scenario.ScenarioMatch;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Stores the matched scenario in the exchange of the current request, because it may delay the response or cut the connection.
 */
@Component
final class ScenarioMatchRecorder implements MatchListener {

    @Override
    public void matched(ScenarioMatch match) {
        ServletRequestAttributes current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        DrsExchange.of(current.getRequest()).matched(match);
    }
}
