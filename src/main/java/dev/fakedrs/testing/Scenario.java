package dev.fakedrs.testing;

import dev.fakedrs.testing.http.AdminApi;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.json.JSONArray;
import org.json.JSONObject;

/** Something that shall happen to certain calls. Of those that fit a call, the first that has a use left takes part. */
public final class Scenario {

    private final AdminApi api;
    private final String path;
    private final String id;
    private final List<String> warnings;

    private Scenario(AdminApi api, String projectPath, JSONObject state) {
        this.api = api;
        this.id = state.getString("id");
        this.path = AdminApi.path(projectPath + "/scenarios", id);
        this.warnings = state.optJSONArray("warnings", new JSONArray()).toList().stream()
                .map(String::valueOf)
                .toList();
    }

    static Scenario add(AdminApi api, String projectPath, JSONObject scenario) {
        return new Scenario(api, projectPath, api.post(projectPath + "/scenarios", scenario));
    }

    /** The id that the server gave it. */
    public String id() {
        return id;
    }

    /** What was strange about it when it was added, such as a job that there is not. */
    public List<String> warnings() {
        return warnings;
    }

    /** In how many calls it has taken part. */
    public int uses() {
        return api.get(path).getInt("applied");
    }

    /** Removes it. */
    public void remove() {
        api.delete(path);
    }

    /** What shall happen. The last method that is called adds the scenario: it is one of those that return a scenario. */
    public static final class Builder {

        private final AdminApi api;
        private final String projectPath;
        private final JSONObject scenario = new JSONObject();
        private final JSONObject then = new JSONObject();

        Builder(AdminApi api, String projectPath, Call call) {
            this.api = api;
            this.projectPath = projectPath;
            scenario.put("when", call.when());
        }

        Builder times(int times) {
            scenario.put("times", times);
            return this;
        }

        /** Gives it a name, which reports show. */
        public Builder named(String name) {
            scenario.put("name", name);
            return this;
        }

        /** Lets it happen to so many of a hundred calls, at random: above 0, up to 100. */
        public Builder chance(double percent) {
            scenario.put("chance", new JSONObject().put("percent", percent));
            return this;
        }

        /** The same, with the same draws each time that the seed is the same. */
        public Builder chance(double percent, long seed) {
            scenario.put("chance", new JSONObject().put("percent", percent).put("seed", seed));
            return this;
        }

        /** Lets the answer come later by so much real time, at most ten minutes, besides what else happens. */
        public Builder after(Duration delay) {
            then.put("delay", delay.toString());
            return this;
        }

        /** Lets the switchover last so long on the project's clock, and nothing else. */
        public Scenario last(Duration duration) {
            return add("switchover", new JSONObject().put("duration", duration.toString()));
        }

        /** Lets the answer come later by so much real time, at most ten minutes, and nothing else. */
        public Scenario delay(Duration delay) {
            after(delay);
            return add();
        }

        /** Refuses the call with a documented code, such as {@code DRS.M01503}, with that code's status and text. */
        public Scenario fail(String errorCode) {
            return add("answer", new JSONObject().put("error_code", errorCode));
        }

        /** Accepts the switchover, which then fails with {@code DRS.M01501}. */
        public Scenario failAfterStart() {
            return failAfterStart("DRS.M01501");
        }

        /** Accepts the switchover, which then fails with this code. */
        public Scenario failAfterStart(String errorCode) {
            return add("switchover", new JSONObject().put("error_code", errorCode));
        }

        /** Acts on the call, and closes the connection in place of the answer. */
        public Scenario loseResponse() {
            return add("connection", "lost_response");
        }

        /** Closes the connection before the call was seen. */
        public Scenario reset() {
            return add("connection", "reset");
        }

        /** Answers with this HTTP status, from 200 to 599, and no body. The call does nothing. */
        public Scenario answer(int status) {
            return add("answer", new JSONObject().put("status", status));
        }

        /** Answers with this HTTP status and body. The call does nothing. */
        public Scenario answer(int status, String body) {
            return answer(status, Map.of(), body);
        }

        /** Answers with this HTTP status, headers and body. The call does nothing. */
        public Scenario answer(int status, Map<String, String> headers, String body) {
            JSONObject answer = new JSONObject().put("status", status).put("body", body);
            return add("answer", headers.isEmpty() ? answer : answer.put("headers", headers));
        }

        private Scenario add(String effect, Object value) {
            then.put(effect, value);
            return add();
        }

        private Scenario add() {
            return Scenario.add(api, projectPath, scenario.put("then", then));
        }
    }
}
