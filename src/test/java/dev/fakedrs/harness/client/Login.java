package dev.fakedrs.harness.client;

import dev.fakedrs.harness.Answer;
import dev.fakedrs.harness.Call;
import dev.fakedrs.harness.Server;

/** Bodies of logins. */
public final class Login {

    /** The project that this name stands for, in the user's own domain. */
    public static String scopeOf(String projectName) {
        return "{\"project\":{\"name\":\"" + projectName + "\",\"domain\":{\"name\":\"OTC1\"}}}";
    }

    /** By a name and a password; without a scope where that is empty. */
    public static String byPassword(String domain, String name, String password, String scope) {
        return body(
                "{\"methods\":[\"password\"],\"password\":{\"user\":{\"domain\":{\"name\":\"" + domain
                        + "\"},\"name\":\"" + name + "\",\"password\":\"" + password + "\"}}}",
                scope);
    }

    /** By another token. */
    public static String byToken(String token, String scope) {
        return body("{\"methods\":[\"token\"],\"token\":{\"id\":\"" + token + "\"}}", scope);
    }

    /** For an agency. */
    public static String byAgency(String domain, String agency, String scope) {
        return byAgency("\"domain_name\":\"" + domain + "\",\"agency_name\":\"" + agency + "\"", scope);
    }

    /** For an agency, named by these fields. */
    public static String byAgency(String fields, String scope) {
        return body("{\"methods\":[\"assume_role\"],\"assume_role\":{" + fields + "}}", scope);
    }

    private Login() {}

    private static String body(String identity, String scope) {
        return "{\"auth\":{\"identity\":" + identity + (scope.isEmpty() ? "" : ",\"scope\":" + scope) + "}}";
    }

    /** Logs in. */
    public static Call with(Server server, String body) {
        return server.call("POST", "/v3/auth/tokens")
                .header("Content-Type", "application/json")
                .body(body);
    }

    /** The token in an answer. */
    public static String tokenOf(Answer answer) {
        return String.valueOf(answer.headers().getFirst("X-Subject-Token"));
    }
}
