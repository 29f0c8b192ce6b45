package dev.fakedrs.journal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Blots secrets out before a call is written down: by the name of a header or field, in JSON within JSON, too. */
public final class Redaction {

    static final String BLOT = "[redacted]";

    private static final int LONGEST_BODY = 64 * 1024;
    private static final int SHORTEST_TOKEN = 8;
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Pattern REST_OF_NAME = Pattern.compile("[A-Za-z_-]*");
    private static final Pattern NAME = Pattern.compile("[\\w.-]{1,64}");
    private static final String SEPARATORS = " \t\n\u000B\f\r,;=";

    private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<String> secrets = new LinkedHashSet<>();

    /** Takes note of a header, and gives it back as it may be written down. */
    public void header(String name, String value) {
        boolean secret = SecretNames.in(name);
        if (secret) {
            keep(value.strip());
            for (StringTokenizer parts = new StringTokenizer(value, SEPARATORS); parts.hasMoreTokens(); ) {
                keep(parts.nextToken());
            }
        }
        headers.merge(name, secret || SecretNames.in(value) ? BLOT : value, (first, second) -> first + ", " + second);
    }

    private void keep(String secret) {
        if (secret.length() >= SHORTEST_TOKEN) {
            secrets.add(secret);
        }
    }

    /** Takes note of a header that this emulator makes itself, and in which no name of a secret stands for one. */
    public void ownHeader(String name, String value) {
        headers.put(name, value);
    }

    /** The headers noted, without secrets. */
    public Map<String, String> headers() {
        if (!secrets.isEmpty()) {
            headers.replaceAll((name, value) -> text(value));
        }
        return headers;
    }

    /** Any short text, such as a query, without secrets: where it speaks of one, nothing of it is kept. */
    public String value(String text) {
        return SecretNames.in(text) ? BLOT : text(text);
    }

    /** A path, without secrets: nothing is kept after a part that speaks of one, and nothing at all of one with escapes. */
    public String path(String text) {
        int secret = SecretNames.endIn(text);
        if (secret >= 0) {
            if (text.indexOf('%') >= 0) {
                return BLOT;
            }
            int end = text.indexOf('/', secret);
            String rest = text.substring(secret, end < 0 ? text.length() : end);
            if (!REST_OF_NAME.matcher(rest).matches()) {
                return text(text.substring(0, secret) + BLOT);
            }
            return text(end < 0 ? text : text.substring(0, end + 1) + BLOT);
        }
        return SecretNames.in(text) ? BLOT : text(text);
    }

    /** A body, without secrets. What is not JSON and speaks of a secret is blotted out as a whole. */
    public @Nullable String body(byte[] bytes) {
        if (bytes.length == 0) {
            return null;
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        String safe;
        if (text.indexOf('\uFFFD') >= 0 || text.indexOf('\0') >= 0) {
            safe = "[" + bytes.length + " bytes that are not UTF-8 text]";
        } else {
            safe = text(SecretNames.in(text) ? blotted(text) : text);
        }
        return safe.length() > LONGEST_BODY ? safe.substring(0, LONGEST_BODY) + "…" : safe;
    }

    private static String blotted(String text) {
        try {
            JsonNode node = MAPPER.readTree(text);
            if (node.isContainer()) {
                blot(node);
                return node.toString();
            }
        } catch (JacksonException e) {
            return "[" + text.length() + " characters that are not JSON, and speak of a secret]";
        }
        return BLOT;
    }

    private static void blot(JsonNode node) {
        if (node instanceof ObjectNode object) {
            for (String name : object.propertyNames().toArray(new String[0])) {
                if (SecretNames.in(name)) {
                    object.remove(name);
                    object.put(NAME.matcher(name).matches() ? name : BLOT, BLOT);
                } else {
                    blotInside(object.get(name), (text, value) -> object.put(name, text));
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int index = i;
                blotInside(array.get(i), (text, value) -> array.set(index, text));
            }
        }
    }

    private static void blotInside(JsonNode value, BiConsumer<String, JsonNode> replace) {
        if (value.isString()) {
            String text = value.asString();
            if (SecretNames.in(text)) {
                replace.accept(blotted(text), value);
            }
        } else {
            blot(value);
        }
    }

    /** Any text, without the tokens and signatures of this call. */
    public String text(String text) {
        if (secrets.isEmpty()) {
            return text;
        }
        String safe = text;
        for (String secret : secrets) {
            safe = safe.replace(secret, BLOT);
        }
        return safe;
    }
}
