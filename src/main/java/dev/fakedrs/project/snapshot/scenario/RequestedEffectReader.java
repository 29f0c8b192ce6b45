package dev.fakedrs.project.snapshot.scenario;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.project.snapshot.reading.InvalidSnapshotException;
import dev.fakedrs.project.snapshot.reading.SnapshotReader;
import dev.fakedrs.scenario.Delay;
import dev.fakedrs.scenario.ScenarioEffect;
import dev.fakedrs.scenario.ScenarioMatch;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the effect that a call asks for itself: a short form, or the {@code then} of a scenario as JSON. */
@Component
public final class RequestedEffectReader {

    /** The short forms, for error messages. */
    public static final String ALLOWED =
            "fail-after-start={code}, error={code}, delay={duration}, lost-response, reset, or the then of a scenario as JSON";

    /** The JSON of each short form; the value takes the place of {@code %s}. */
    private static final Map<String, String> WITH_VALUE = Map.of(
            "fail-after-start", "{\"switchover\":{\"error_code\":\"%s\"}}",
            "error", "{\"answer\":{\"error_code\":\"%s\"}}",
            "delay", "{\"delay\":\"%s\"}");

    private static final Map<String, String> WITHOUT_VALUE = Map.of(
            "lost-response", "{\"connection\":\"lost_response\"}",
            "reset", "{\"connection\":\"reset\"}");

    private final SnapshotReader reader;

    RequestedEffectReader(SnapshotReader reader) {
        this.reader = reader;
    }

    /**
     * Reads an effect for one call.
     *
     * @param header the header that asks, which with a short form stands for the id of a scenario
     * @throws InvalidSnapshotException if there is no such effect, or the operation cannot have it
     */
    public ScenarioMatch read(String text, Operation operation, String header) {
        String asked = text.strip();
        String json = asked.startsWith("{") ? asked : longForm(asked);
        EffectSnapshot document = reader.readJson(json.getBytes(StandardCharsets.UTF_8), EffectSnapshot.class);
        if (document.switchover() != null && operation != Operation.SWITCH_VIP) {
            throw new InvalidSnapshotException("then.switchover", "only SwitchVip begins a switchover");
        }
        if (document.job() != null) {
            document.job().check("then.job", operation);
        }
        ScenarioEffect then = document.toThen("then.");
        return new ScenarioMatch(asked.startsWith("{") ? header : header + ": " + asked, then, draw(then.delay()));
    }

    private static String longForm(String asked) {
        String[] parts = asked.split("=", 2);
        String form = parts.length == 2 ? WITH_VALUE.get(parts[0].strip()) : WITHOUT_VALUE.get(asked);
        if (form == null) {
            throw new InvalidSnapshotException("", "there is no such form");
        }
        String value = parts.length == 2 ? parts[1].strip() : "";
        if (value.indexOf('"') >= 0 || value.indexOf('\\') >= 0) {
            throw new InvalidSnapshotException("", "the value of " + parts[0] + " has a quote or a backslash");
        }
        return form.replace("%s", value);
    }

    private static Duration draw(@Nullable Delay delay) {
        return delay == null ? Duration.ZERO : delay.draw(new SplittableRandom(delay.seed()));
    }
}
