package dev.fakedrs.job.setup;

import org.jspecify.annotations.Nullable;

/** The known endpoints of both sides. */
public record Endpoints(@Nullable Endpoint source, @Nullable Endpoint target) {

    public static final Endpoints NONE = new Endpoints(null, null);

    public @Nullable Endpoint of(EndpointSide side) {
        return side == EndpointSide.SOURCE ? source : target;
    }

    /** Returns a copy with the given sides replaced. A null side stays as it is. */
    public Endpoints withChanged(@Nullable Endpoint newSource, @Nullable Endpoint newTarget) {
        return new Endpoints(newSource == null ? source : newSource, newTarget == null ? target : newTarget);
    }

    /** Tells whether both endpoints identify a database. */
    public boolean hasAddress() {
        return source != null && source.located() && target != null && target.located();
    }
}
