package dev.fakedrs.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;

/** A project of a test's own, prepared through {@code /__admin} alone. */
public final class Project {

    /** The job of the reference's own example. */
    public static final String EXAMPLE = "8c81a12f-2581-4424-a3ab-70ed874jb201";

    private final Server server;
    private final String id;

    /** A project that nobody else uses. */
    public Project(Server server) {
        this(server, UUID.randomUUID().toString().replace("-", ""));
    }

    public Project(Server server, String id) {
        this.server = server;
        this.id = id;
    }

    public String id() {
        return id;
    }

    /** SwitchVip with mode source, as the reference's example sends it. */
    public Call switchVip(String jobId) {
        return switchVip(jobId, "source");
    }

    public Call switchVip(String jobId, String mode) {
        return call("POST", jobId + "/switch-vip")
                .header("Content-Type", "application/json")
                .body("{\"mode\":\"" + mode + "\"}");
    }

    public Call switchVipStatus(String jobId) {
        return call("GET", jobId + "/get-switch-vip-status");
    }

    /** A call of the DRS API, with a token. */
    public Call call(String method, String pathBelowJobs) {
        String path = "/v3/" + id + "/jobs" + (pathBelowJobs.isEmpty() ? "" : "/" + pathBelowJobs);
        return new Call(server, this, method, path).header("X-Auth-Token", "any");
    }

    /** A call of the admin API, below this project. */
    public Call admin(String method, String path) {
        return server.call(method, "/__admin/projects/" + id + path);
    }

    /** Creates or replaces a job. */
    public void put(String jobId, String document) {
        Answer answer = admin("PUT", "/jobs/" + jobId)
                .header("Content-Type", "application/json")
                .body(document)
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    public Answer job(String jobId) {
        return admin("GET", "/jobs/" + jobId).send();
    }

    /** Makes its project, where nobody has done so yet. */
    public void begin() {
        Answer answer = adminJson("PUT", "/clock", "{}");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    /** All that can be seen of the jobs. */
    public String jobs() {
        begin();
        return admin("GET", "/jobs").send().body();
    }

    public void freeze() {
        Answer answer = admin("PUT", "/clock")
                .header("Content-Type", "application/json")
                .body("{\"mode\":\"frozen\"}")
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    public Answer advance(String duration) {
        return admin("POST", "/clock/advance")
                .header("Content-Type", "application/json")
                .body("{\"by\":\"" + duration + "\"}")
                .send();
    }

    /** Adds a scenario; its id. */
    public String scenario(String document) {
        Answer answer = adminJson("POST", "/scenarios", document);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("id");
    }

    /** How many uses a scenario has left. */
    public int remaining(String scenarioId) {
        Answer answer = admin("GET", "/scenarios/" + scenarioId).send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json().get("remaining").asInt();
    }

    /** The journal, filtered. */
    public Answer requests(String query) {
        Answer answer = admin("GET", "/requests" + query).send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    /** A call of the admin API with a document. */
    public Answer adminJson(String method, String path, String document) {
        return admin(method, path)
                .header("Content-Type", "application/json")
                .body(document)
                .send();
    }

    /** A token for this project. */
    public String token(String document) {
        Answer answer = admin("POST", "/tokens")
                .header("Content-Type", "application/json")
                .body(document)
                .send();
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.text("token");
    }
}
