package dev.fakedrs.drs.exchange;

import dev.fakedrs.job.Job;
import dev.fakedrs.job.StatusTransition;
import dev.fakedrs.journal.CallEffect;
import dev.fakedrs.scenario.ScenarioMatch;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a call has done and seen so far, and the scenario that it asks for. */
public final class CallTrace {

    private CallEffect effect = CallEffect.NONE;
    private @Nullable ScenarioMatch requestedScenario;
    private final Set<StatusTransition> transitions = new HashSet<>();

    /** Returns what the call has done; of several things, the first one. */
    public CallEffect effect() {
        return effect;
    }

    /** Sets what the call has done. */
    public void setEffect(CallEffect done) {
        this.effect = done;
    }

    /** Adds the status transitions that a job has made. */
    public void addTransitionsOf(Job job, Instant now) {
        StatusTransition.addTo(transitions, job.life(), now);
    }

    /** Returns the status transitions of all jobs that the call has read or changed. */
    public Set<StatusTransition> transitions() {
        return transitions;
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
