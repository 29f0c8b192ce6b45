package dev.fakedrs.api;

import dev.fakedrs.scenario.Part;
import dev.fakedrs.scenario.ScenarioEngine.MatchListener;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Notes at the current HTTP request which scenario applies to it: its answer may have to be delayed or lost. */
@Component
final class RequestMatchListener implements MatchListener {

    @Override
    public void matched(Part match) {
        ServletRequestAttributes current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
        Exchange.of(current.getRequest()).matched(match);
    }
}
