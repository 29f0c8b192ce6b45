package dev.fakedrs.drs.exchange;

import dev.fakedrs.journal.CallEffect;
import dev.fakedrs.scenario.ScenarioMatch;
import org.jspecify.annotations.Nullable;

/** What a call has done so far, and the scenario that it asks for. */
public final class CallTrace {

    private CallEffect effect = CallEffect.NONE;
    private @Nullable ScenarioMatch requestedScenario;

    /** Returns what the call has done; of several things, the first one. */
    public CallEffect effect() {
        return effect;
    }

    /** Sets what the call has done. */
    public void setEffect(CallEffect done) {
        this.effect = done;
    }

    /** Returns the scenario that the call itself asks for, or null if it asks for none. */
    public @Nullable ScenarioMatch requestedScenario() {
        return requestedScenario;
    }

    /** Sets the scenario that the call itself asks for. */
    public void setRequestedScenario(ScenarioMatch requested) {
        this.requestedScenario = requested;
    }
}
