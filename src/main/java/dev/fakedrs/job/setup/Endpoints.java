package dev.fakedrs.job.setup;

import org.jspecify.annotations.Nullable;

/** The databases of both sides, as far as they are known. */
public record Endpoints(@Nullable Endpoint source, @Nullable Endpoint target) {

    public static final Endpoints NONE = new Endpoints(null, null);

    public @Nullable Endpoint of(EndpointSide side) {
        return side == EndpointSide.SOURCE ? source : target;
    }

    /** The same, with those sides replaced that are given. */
    public Endpoints withChanged(@Nullable Endpoint newSource, @Nullable Endpoint newTarget) {
        return new Endpoints(newSource == null ? source : newSource, newTarget == null ? target : newTarget);
    }

    /** Whether both sides say which database is meant. */
    public boolean hasAddress() {
        return source != null && source.located() && target != null && target.located();
    }
}
