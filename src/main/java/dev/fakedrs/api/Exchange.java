package dev.fakedrs.api;

import dev.fakedrs.error.Deviation;
import dev.fakedrs.error.Refusal;
import dev.fakedrs.http.IncomingBody;
import dev.fakedrs.job.switchover.SwitchoverStatus;
import dev.fakedrs.scenario.Operation;
import dev.fakedrs.scenario.Part;
import dev.fakedrs.world.World;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One call at the vendor's door, from its first byte to its answer: what was found out about it on the way. */
public final class Exchange {

    private static final String ATTRIBUTE = Exchange.class.getName();
    private static final int MOST_ITEMS = 100;

    private final String requestId;
    private final Instant began;
    private final Deviations deviations = new Deviations();
    private @Nullable IncomingBody body;
    private @Nullable World world;
    private @Nullable Instant arrivedAt;
    private @Nullable Operation operation;
    private @Nullable String mode;
    private @Nullable Part part;
    private @Nullable Refusal refusal;
    private @Nullable SwitchoverStatus switchover;
    private Language language = Language.EN_US;
    private final List<String> jobIds = new ArrayList<>();
    private final List<RefusedItem> refusedItems = new ArrayList<>();

    Exchange(String requestId, Instant began) {
        this.requestId = requestId;
        this.began = began;
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

    public String requestId() {
        return requestId;
    }

    Instant began() {
        return began;
    }

    IncomingBody body() {
        return Objects.requireNonNull(body);
    }

    void body(IncomingBody incoming) {
        this.body = incoming;
    }

    @Nullable
    Operation operation() {
        return operation;
    }

    void operation(Operation found) {
        this.operation = found;
    }

    @Nullable
    World findWorld() {
        return world;
    }

    World world() {
        if (world == null) {
            throw new IllegalStateException("The project of the call is not known yet");
        }
        return world;
    }

    void world(World found) {
        this.world = found;
        this.arrivedAt = found.clock().instant();
    }

    /** When it came in, on its world's clock; null where the world is not known. */
    @Nullable
    Instant arrivedAt() {
        return arrivedAt;
    }

    @Nullable
    String mode() {
        return mode;
    }

    /** The mode that the body asks for, right or wrong. */
    void mode(String asked) {
        this.mode = asked;
    }

    @Nullable
    Refusal refusal() {
        return refusal;
    }

    void refused(Refusal why) {
        this.refusal = why;
    }

    @Nullable
    SwitchoverStatus switchover() {
        return switchover;
    }

    public void shows(SwitchoverStatus status) {
        this.switchover = status;
    }

    public Language language() {
        return language;
    }

    void language(Language asked) {
        this.language = asked;
    }

    /** Notes that an item of a batch names a job. */
    public void names(String jobId) {
        if (jobIds.size() < MOST_ITEMS) {
            jobIds.add(jobId);
        }
    }

    List<String> jobIds() {
        return List.copyOf(jobIds);
    }

    /** Notes that an item of a batch was refused, while the call as a whole was not. */
    public void refused(int item, @Nullable String jobId, Refusal why) {
        if (refusedItems.size() < MOST_ITEMS) {
            refusedItems.add(new RefusedItem(item, jobId, why));
        }
    }

    List<RefusedItem> refusedItems() {
        return List.copyOf(refusedItems);
    }

    /** Notes something that was accepted although the contract does not allow it; what was sent begins the sentence. */
    public void deviates(Deviation deviation, String sent) {
        deviations.add(deviation, sent);
    }

    List<String> deviations() {
        return deviations.notes();
    }

    /** The part that a scenario takes in the call, if one does. */
    Optional<Part> part() {
        return Optional.ofNullable(part);
    }

    /** Notes that a scenario applies to the call. */
    void matched(Part match) {
        if (outweighs(match)) {
            part = match;
        }
    }

    /** In a batch several scenarios may take part; one that cuts the connection, or answers later, is the call's. */
    private boolean outweighs(Part other) {
        if (part == null) {
            return true;
        }
        boolean cuts = part.then().connection() == null && other.then().connection() != null;
        return cuts || other.delay().compareTo(part.delay()) > 0;
    }
}
