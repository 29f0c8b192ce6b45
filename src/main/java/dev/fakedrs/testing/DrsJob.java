package dev.fakedrs.testing;

import dev.fakedrs.testing.http.AdminApi;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.json.JSONArray;
import org.json.JSONObject;
import org.jspecify.annotations.Nullable;

/** A replication job of a project. Each method asks the server: what it returns is the job as it is now. */
public final class DrsJob {

    private final AdminApi api;
    private final String path;
    private final String id;

    DrsJob(AdminApi api, String projectPath, String id) {
        this.api = api;
        this.path = AdminApi.path(projectPath + "/jobs", id);
        this.id = id;
    }

    /** The id, which the service's calls name. */
    public String id() {
        return id;
    }

    /** The name that people gave it. */
    public String name() {
        return state().getString("name");
    }

    /** The status, such as {@code INCRE_TRANSFER_STARTED}. */
    public String status() {
        return state().getString("status");
    }

    /** Which of a side's two addresses is in use: {@code primary} or {@code standby}. A switchover moves it when it completes. */
    public String activeVip(Side side) {
        return virtualIps(side).getString("active");
    }

    /** The address that is in use on a side. */
    public String activeAddress(Side side) {
        JSONObject addresses = virtualIps(side);
        return addresses.getString(addresses.getString("active"));
    }

    /** The latest switchover, running or over; nothing if there was none. */
    public Optional<Switchover> switchover() {
        return Optional.ofNullable(state().optJSONObject("switchover")).map(Switchover::of);
    }

    /** The switchovers, the oldest first; of many, the latest 20. */
    public List<Switchover> switchovers() {
        JSONObject state = state();
        List<Switchover> switchovers = new ArrayList<>();
        state.optJSONArray("earlier_switchovers", new JSONArray())
                .forEach(earlier -> switchovers.add(Switchover.of((JSONObject) earlier)));
        Optional.ofNullable(state.optJSONObject("switchover"))
                .map(Switchover::of)
                .ifPresent(switchovers::add);
        return List.copyOf(switchovers);
    }

    /** How many switchovers there were. */
    public int switchoverCount() {
        return state().getInt("switchover_count");
    }

    /** Puts the job into a status, in which it then stays until a call changes it. */
    public DrsJob inStatus(String status) {
        JSONObject state = state();
        state.remove("life");
        return put(state.put("status", status));
    }

    /** Gives the job a name. */
    public DrsJob named(String name) {
        return with("name", name);
    }

    /** Sets a field of the job as the admin API names it, such as {@code job_direction} to {@code up}. */
    public DrsJob with(String field, Object value) {
        return put(state().put(field, value));
    }

    /** The job as the admin API tells it, as JSON. */
    public String json() {
        return state().toString();
    }

    /** Removes the job, and its subtasks, as if they had never been. */
    public void remove() {
        api.delete(path);
    }

    void createIfMissing(JSONObject initial) {
        if (api.find(path).isEmpty()) {
            api.put(path, initial);
        }
    }

    void requireParent(String parentId) {
        if (!parentId.equals(state().optString("parent_id"))) {
            throw new IllegalArgumentException(
                    "There is a job " + id + " already, which is no subtask of " + parentId + ".");
        }
    }

    private DrsJob put(JSONObject state) {
        api.put(path, state);
        return this;
    }

    private JSONObject virtualIps(Side side) {
        return state().getJSONObject("virtual_ips").getJSONObject(side.value());
    }

    private JSONObject state() {
        return api.get(path);
    }

    @Override
    public String toString() {
        return "job " + id;
    }

    /**
     * A switchover of a job.
     *
     * @param mode whose virtual IP address it moves
     * @param status {@code SWITCH_VIP_START}, {@code SWITCH_VIP_COMPLETE} or {@code SWITCH_VIP_FAILED}
     * @param startedAt when it began, on the project's clock
     * @param endsAt when it ends, or ended
     * @param errorCode with what it failed, or will fail; null otherwise
     */
    public record Switchover(
            Side mode,
            String status,
            Instant startedAt,
            Instant endsAt,
            @Nullable String errorCode) {

        static Switchover of(JSONObject switchover) {
            return new Switchover(
                    Side.of(switchover.getString("mode")),
                    switchover.getString("status"),
                    Instant.parse(switchover.getString("started_at")),
                    Instant.parse(switchover.getString("ends_at")),
                    switchover.optString("error_code", null));
        }
    }
}
