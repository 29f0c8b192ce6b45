package dev.fakedrs.testing;

import dev.fakedrs.testing.http.AdminApi;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.json.JSONException;
import org.json.JSONObject;

/**
 * One project of a server: its jobs, its clock, what shall happen to its calls, and which calls it has received. Projects share
 * nothing, so tests with different projects can run at the same time.
 */
public abstract class DrsProject {

    private static final String ANY_TOKEN = "any-token";
    private static final Duration LONGEST_LIFETIME = Duration.ofDays(36_500);

    DrsProject() {}

    abstract FakeDrsServer server();

    /** The id, which clients put into the path of each call. */
    public abstract String projectId();

    /** The URL that clients call, without a slash at the end. */
    public String endpoint() {
        return server().url().toString();
    }

    /**
     * A token that clients can send as {@code X-Auth-Token}. Where a server was started with {@code fake-drs.auth=issued}, it is a
     * new one each time, for this project. For such a server that runs elsewhere, use {@link #issueToken}.
     */
    public String token() {
        return server().takesAnyToken() ? ANY_TOKEN : issueToken(LONGEST_LIFETIME);
    }

    /**
     * What a client has to know, as properties for Spring: {@code endpoint}, {@code project-id} and {@code token} behind a prefix.
     * For a {@code @DynamicPropertySource}: {@code drs.properties("drs.").forEach(registry::add);}
     */
    public Map<String, Supplier<Object>> properties(String prefix) {
        return Map.of(
                prefix + "endpoint", this::endpoint,
                prefix + "project-id", this::projectId,
                prefix + "token", this::token);
    }

    /** Issues a token for this project, which lasts so long on the project's clock: at most 36,500 days. */
    public String issueToken(Duration lifetime) {
        return api().post(path() + "/tokens", new JSONObject().put("lifetime", lifetime.toString()))
                .getString("token");
    }

    /** Returns the job with this id. Where there is none, creates one that can be switched over. */
    public DrsJob job(String jobId) {
        DrsJob job = new DrsJob(api(), path(), jobId);
        job.createIfMissing(new JSONObject());
        return job;
    }

    /** Returns a parent job, such as a cross-AZ one, with these subtasks. Creates those that are missing. */
    public DrsJob family(String parentId, String... subtaskIds) {
        DrsJob parent = job(parentId);
        for (String subtaskId : subtaskIds) {
            DrsJob subtask = new DrsJob(api(), path(), subtaskId);
            subtask.createIfMissing(new JSONObject().put("parent_id", parentId));
            subtask.requireParent(parentId);
        }
        return parent;
    }

    /** The clock of the project. */
    public DrsClock clock() {
        return new DrsClock(api(), path());
    }

    /** Begins a scenario that happens to the next such call. */
    public Scenario.Builder next(Call call) {
        return next(1, call);
    }

    /** Begins a scenario that happens to the next calls of this kind, so many of them. */
    public Scenario.Builder next(int times, Call call) {
        return every(call).times(times);
    }

    /** Begins a scenario that happens to every such call. */
    public Scenario.Builder every(Call call) {
        return new Scenario.Builder(api(), path(), call);
    }

    /** Adds a scenario as the admin API takes it, in JSON. */
    public Scenario scenario(String json) {
        try {
            return Scenario.add(api(), path(), new JSONObject(json));
        } catch (JSONException e) {
            throw new IllegalArgumentException("This is no object in JSON: " + json, e);
        }
    }

    /** Returns the calls that fit, the oldest first; of many, the latest 1,000. */
    public List<RecordedCall> calls(Call filter) {
        return verification().calls(filter);
    }

    /**
     * Checks how many calls fit.
     *
     * @throws AssertionError if there are more or fewer; its message lists what was called, and why it was refused
     */
    public void verify(Call filter, CallCount count) {
        verification().verify(filter, count);
    }

    /**
     * Checks that there are calls that fit, each after the one before it. Others may lie between them.
     *
     * @throws AssertionError if one is missing; its message lists what was called
     */
    public void verifyInOrder(Call... filters) {
        verification().verifyInOrder(List.of(filters));
    }

    /** Forgets the calls so far. */
    public void forgetCalls() {
        api().delete(path() + "/requests");
    }

    /** Begins the project anew, as if it had never been used. */
    public void reset() {
        api().delete(path());
    }

    /** Replaces the whole project by a document like the seed file, in YAML or JSON. */
    public void load(String document) {
        api().putDocument(path(), document);
    }

    /** Returns the whole project as a document from which another like it can be made, in JSON. */
    public String export() {
        return api().get(path()).toString();
    }

    /** What the calls of the project have met, and what they never did, in JSON. */
    public String report() {
        return api().get(path() + "/report").toString();
    }

    AdminApi api() {
        return server().api();
    }

    Verification verification() {
        return new Verification(api(), projectId());
    }

    private String path() {
        return AdminApi.path("/__admin/projects", projectId());
    }

    @Override
    public String toString() {
        return "project " + projectId() + " of fake-drs at " + endpoint();
    }
}
