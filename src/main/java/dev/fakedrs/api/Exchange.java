package dev.fakedrs.api;

import dev.fakedrs.world.World;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One call at the vendor's door, from its first byte to its answer. */
public final class Exchange {

    private static final String ATTRIBUTE = Exchange.class.getName();

    private final String requestId;
    private final List<String> deviations = new ArrayList<>();
    private byte[] body = {};
    private @Nullable World world;

    Exchange(String requestId) {
        this.requestId = requestId;
    }

    static @Nullable Exchange find(HttpServletRequest request) {
        return (Exchange) request.getAttribute(ATTRIBUTE);
    }

    static Exchange of(HttpServletRequest request) {
        Exchange exchange = find(request);
        if (exchange == null) {
            throw new IllegalStateException("The call did not come through the door");
        }
        return exchange;
    }

    void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    /** 32 hex digits. */
    public String requestId() {
        return requestId;
    }

    byte[] body() {
        return body;
    }

    void body(byte[] read) {
        this.body = read;
    }

    World world() {
        if (world == null) {
            throw new IllegalStateException("The project of the call is not known yet");
        }
        return world;
    }

    void world(World found) {
        this.world = found;
    }

    /** Notes something that was accepted although the contract does not allow it, or that nobody read. */
    void deviates(String how) {
        deviations.add(how);
    }

    List<String> deviations() {
        return List.copyOf(deviations);
    }
}
