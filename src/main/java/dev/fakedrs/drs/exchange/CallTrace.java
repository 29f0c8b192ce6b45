package dev.fakedrs.drs.exchange;

import dev.fakedrs.journal.CallEffect;
import java.util.ArrayList;
import java.util.List;

/** What a call has done and seen so far. */
public final class CallTrace {

    private static final int MAX_TRANSITIONS = 100;

    private CallEffect effect = CallEffect.NONE;
    private final List<String> transitions = new ArrayList<>(1);

    /** Returns what the call has done; of several things, the first one. */
    public CallEffect effect() {
        return effect;
    }

    /** Sets what the call has done. */
    public void setEffect(CallEffect done) {
        this.effect = done;
    }

    /** Adds the latest change of a job's status, such as {@code CREATING>CONFIGURATION}. */
    public void addTransition(String transition) {
        if (transitions.size() < MAX_TRANSITIONS) {
            transitions.add(transition);
        }
    }

    /** Returns the first 100 changes of status that the call has made or seen. */
    public List<String> transitions() {
        return List.copyOf(transitions);
    }
}
