package dev.fakedrs.project.snapshot.scenario;

import dev.fakedrs.contract.ErrorCode;
import dev.fakedrs.project.snapshot.reading.InvalidSnapshotException;
import dev.fakedrs.scenario.ScenarioEffect.Answer;
import jakarta.validation.constraints.Size;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hibernate.validator.constraints.Range;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.StringNode;
import tools.jackson.databind.util.RawValue;

/**
 * A response: an error code of the contract, with an optional other status, or a verbatim status, headers and body.
 *
 * @param body text, or any JSON
 */
public record AnswerSnapshot(
        @Nullable ErrorCode errorCode,

        @Nullable @Range(min = 200, max = 599, message = "must be from 200 to 599")
        Integer status,

        @Nullable @Size(max = 100, message = "are more than 100")
        Map<String, @Nullable String> headers,

        @Nullable JsonNode body) {

    private static final Set<String> NOT_OURS = Set.of("content-length", "transfer-encoding", "connection", "upgrade");
    private static final int MAX_HEADERS_LENGTH = 4_096;
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e]*");

    /** Treats a JSON null as no body. */
    public AnswerSnapshot {
        body = body == null || body.isNull() ? null : body;
    }

    static AnswerSnapshot of(Answer answer) {
        if (answer instanceof Answer.DocumentedError refuse) {
            boolean usual = refuse.status() == refuse.errorCode().status();
            return new AnswerSnapshot(refuse.errorCode(), usual ? null : refuse.status(), null, null);
        }
        Answer.CannedResponse say = (Answer.CannedResponse) answer;
        return new AnswerSnapshot(
                null, say.status(), say.headers().isEmpty() ? null : new LinkedHashMap<>(say.headers()), bodyOf(say));
    }

    Answer toAnswer(String at) {
        if (errorCode != null) {
            if (headers != null || body != null) {
                throw new InvalidSnapshotException(
                        at + "error_code", "determines the whole response: leave out headers and body");
            }
            return new Answer.DocumentedError(errorCode, status == null ? errorCode.status() : status);
        }
        if (status == null) {
            throw new InvalidSnapshotException(at + "status", "or error_code must be given");
        }
        return new Answer.CannedResponse(
                status, checkedHeaders(at + "headers."), textOf(body), body != null && !body.isString());
    }

    private Map<String, String> checkedHeaders(String at) {
        Map<String, String> checked = new LinkedHashMap<>();
        if (headers != null) {
            headers.forEach((name, value) -> {
                boolean proper = TOKEN.matcher(name).matches() && !NOT_OURS.contains(name.toLowerCase(Locale.ROOT));
                if (!proper || value == null || !VALUE.matcher(value).matches()) {
                    throw new InvalidSnapshotException(at + name, "cannot be sent as a header");
                }
                checked.put(name, value);
            });
        }
        if (checked.toString().length() > MAX_HEADERS_LENGTH) {
            throw new InvalidSnapshotException(
                    at.substring(0, at.length() - 1), "are longer than " + MAX_HEADERS_LENGTH + " in all");
        }
        boolean typed = checked.keySet().stream().anyMatch("Content-Type"::equalsIgnoreCase);
        if (!typed && body != null) {
            checked.put("Content-Type", body.isString() ? "text/plain;charset=UTF-8" : "application/json");
        }
        return checked;
    }

    private static String textOf(@Nullable JsonNode body) {
        if (body == null) {
            return "";
        }
        return body.isString() ? body.asString() : body.toString();
    }

    private static @Nullable JsonNode bodyOf(Answer.CannedResponse say) {
        if (say.json()) {
            return JsonNodeFactory.instance.rawValueNode(new RawValue(say.body()));
        }
        return say.body().isEmpty() ? null : StringNode.valueOf(say.body());
    }
}
