package dev.fakedrs.drs.exchange;

import dev.fakedrs.journal.CallEffect;

/** What a call has done so far. */
public final class CallTrace {

    private CallEffect effect = CallEffect.NONE;

    /** Returns what the call has done; of several things, the first one. */
    public CallEffect effect() {
        return effect;
    }

    /** Sets what the call has done. */
    public void setEffect(CallEffect done) {
        this.effect = done;
    }
}
