package dev.fakedrs.drs.web;

import dev.fakedrs.drs.exchange.DrsExchange;
import dev.fakedrs.scenario.ScenarioEngine.MatchListener;
import dev.fakedrs.scenario.ScenarioMatch;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Notes at the current HTTP request which scenario applies to it: its answer may have to be delayed or lost. */
@Component
final class ScenarioMatchRecorder implements MatchListener {

    @Override
    public void matched(ScenarioMatch match) {
        ServletRequestAttributes current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        DrsExchange.of(current.getRequest()).matched(match);
    }
}
