package dev.fakedrs.drs.exchange;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.contract.rule.Deviation;
import dev.fakedrs.contract.rule.DrsException;
import dev.fakedrs.http.IncomingBody;
import dev.fakedrs.job.switchover.SwitchoverStatus;
import dev.fakedrs.project.Project;
import dev.fakedrs.scenario.ScenarioMatch;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The state of one call of the DRS API, which its parts fill in while they process it. */
public final class DrsExchange {

    private static final String ATTRIBUTE = DrsExchange.class.getName();
    private static final int MAX_ITEMS = 100;

    private final String requestId;
    private final Instant began;
    private final DeviationNotes deviations;
    private @Nullable IncomingBody body;
    private @Nullable Project project;
    private @Nullable Instant arrivedAt;
    private @Nullable Operation operation;
    private @Nullable String mode;
    private @Nullable ScenarioMatch match;
    private @Nullable DrsException refusal;
    private @Nullable SwitchoverStatus switchover;
    private Language language = Language.EN_US;
    private final CallTrace trace = new CallTrace();
    private final List<String> jobIds = new ArrayList<>();
    private final List<RejectedItem> refusedItems = new ArrayList<>();

    /** Creates the state of a new call, whose deviations a pedantic contract refuses. */
    public DrsExchange(String requestId, Instant began, boolean pedantic) {
        this.requestId = requestId;
        this.began = began;
        this.deviations = new DeviationNotes(pedantic);
    }

    public static @Nullable DrsExchange find(HttpServletRequest request) {
        return (DrsExchange) request.getAttribute(ATTRIBUTE);
    }

    public static DrsExchange of(HttpServletRequest request) {
        DrsExchange exchange = find(request);
        if (exchange == null) {
            throw new IllegalStateException("The call did not come through RequestFilter");
        }
        return exchange;
    }

    public void attachTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    public String requestId() {
        return requestId;
    }

    public Instant began() {
        return began;
    }

    public IncomingBody body() {
        return Objects.requireNonNull(body);
    }

    public void body(IncomingBody incoming) {
        this.body = incoming;
    }

    @Nullable
    public Operation operation() {
        return operation;
    }

    public void operation(Operation found) {
        this.operation = found;
    }

    @Nullable
    public Project findProject() {
        return project;
    }

    public Project project() {
        if (project == null) {
            throw new IllegalStateException("The project of the call is not known yet");
        }
        return project;
    }

    public void project(Project found) {
        this.project = found;
        this.arrivedAt = found.clock().instant();
    }

    /** Returns the time of arrival on the project's clock, or null if the project is not known. */
    @Nullable
    public Instant arrivedAt() {
        return arrivedAt;
    }

    @Nullable
    public String mode() {
        return mode;
    }

    /** Sets the mode in the body, which need not be valid. */
    public void mode(String asked) {
        this.mode = asked;
    }

    @Nullable
    public DrsException exception() {
        return refusal;
    }

    public void setException(DrsException why) {
        this.refusal = why;
    }

    @Nullable
    public SwitchoverStatus switchover() {
        return switchover;
    }

    public void setSwitchoverStatus(SwitchoverStatus status) {
        this.switchover = status;
    }

    /** Returns what the call has done so far. */
    public CallTrace trace() {
        return trace;
    }

    public Language language() {
        return language;
    }

    public void language(Language asked) {
        this.language = asked;
    }

    /** Adds the id of a job that an item of a batch names. */
    public void addJobId(String jobId) {
        if (jobIds.size() < MAX_ITEMS) {
            jobIds.add(jobId);
        }
    }

    public List<String> jobIds() {
        return List.copyOf(jobIds);
    }

    /** Adds an item of a batch that was rejected although the call itself was not. */
    public void addRejectedItem(int item, @Nullable String jobId, DrsException why) {
        if (refusedItems.size() < MAX_ITEMS) {
            refusedItems.add(new RejectedItem(item, jobId, why));
        }
    }

    public List<RejectedItem> refusedItems() {
        return List.copyOf(refusedItems);
    }

    /** Adds a deviation, which a pedantic contract refuses. The text {@code sent} is the beginning of its sentence. */
    public void addDeviation(Deviation deviation, String sent) {
        deviations.add(deviation, sent);
    }

    public DeviationNotes deviations() {
        return deviations;
    }

    /** Returns the scenario that applies to the call, if any. */
    public Optional<ScenarioMatch> match() {
        return Optional.ofNullable(match);
    }

    /** Stores a scenario that applies to the call. Of several, for the items of a batch, the one with most effect is kept. */
    public void matched(ScenarioMatch other) {
        if (match == null || other.takesPrecedenceOver(match)) {
            match = other;
        }
    }
}
