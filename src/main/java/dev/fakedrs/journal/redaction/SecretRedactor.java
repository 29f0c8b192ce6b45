package dev.fakedrs.journal.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.fakedrs.journal.redaction.SecretPatterns.Found;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes secrets out of what is written down of a call. What the contract names is kept, unless it speaks of a secret or looks
 * like one; of anything else, what looks harmless. Only so much is looked at as is kept.
 */
public final class SecretRedactor {

    /** What stands in the place of a secret. */
    public static final String BLOT = "[redacted]";

    private static final int LONGEST_BODY = 64 * 1024;
    private static final int SHORTEST_SECRET = 6;

    /** Shorter parts of one may be words of its form. */
    private static final int SHORTEST_PART = 8;

    private static final int MOST_SECRETS = 32;
    private static final String SEPARATORS = " \t\n\u000B\f\r,;=";
    private static final String HOLE = "\uE000";
    private static final Pattern NAME = Pattern.compile("[\\w.-]{0,64}");

    /** Ways to log in, of which the contract speaks by these words. */
    private static final Set<String> METHODS = Set.of("password", "token");

    private static final SecretRedactor OF_NOBODY = new SecretRedactor(Map.of());

    private final Set<String> secrets = new LinkedHashSet<>();

    /** Of a call with these headers: what is a secret there is one wherever it comes again. */
    public SecretRedactor(Map<String, String> headers) {
        headers.forEach((name, value) -> {
            if (!ContractNames.isHeader(name) && SecretPatterns.isOne(name)) {
                remember(value.strip(), SHORTEST_SECRET);
                for (StringTokenizer parts = new StringTokenizer(value, SEPARATORS); parts.hasMoreTokens(); ) {
                    remember(parts.nextToken(), SHORTEST_PART);
                }
            }
        });
    }

    /** Of no call: it knows secrets by their names and forms alone. */
    public static SecretRedactor ofNobody() {
        return OF_NOBODY;
    }

    /** Whether a name is that of a secret. */
    public static boolean isSecret(String name) {
        return SecretPatterns.isOne(name);
    }

    /** More than so many are not looked for: then nothing is kept but what looks harmless. */
    private void remember(String secret, int shortest) {
        if (secret.length() >= shortest && secrets.size() <= MOST_SECRETS) {
            secrets.add(secret);
        }
    }

    /** Redacts headers that came in, or that a scenario made. */
    public Map<String, String> headers(Map<String, String> headers) {
        return headers(headers, this::value);
    }

    /** Redacts headers that the emulator made. */
    public Map<String, String> ownHeaders(Map<String, String> headers) {
        return headers(headers, this::own);
    }

    private Map<String, String> headers(Map<String, String> headers, UnaryOperator<String> known) {
        headers.replaceAll((name, value) -> {
            if (ContractNames.isHeader(name)) {
                return known.apply(value);
            }
            return SecretPatterns.isOne(name) ? BLOT : shown(value, false);
        });
        return headers;
    }

    /** A text that the emulator made: what a caller gave may be in it, but a word for a secret is no hint at one. */
    public String own(String text) {
        return switch (SecretPatterns.look(text)) {
            case NOTHING -> withoutKnown(text);
            case DOUBT -> withoutKnown(SecretForms.without(text));
            case SECRET -> withoutKnown(SecretForms.withoutAssigned(SecretForms.without(text)));
        };
    }

    /** The value of something that the contract names. */
    public String value(String text) {
        return shown(text, true);
    }

    /** A value, whose place the contract knows or not. */
    String shown(String text, boolean known) {
        Found found = SecretPatterns.look(text);
        if (found == Found.SECRET && !METHODS.contains(text)) {
            return BLOT;
        }
        String safe = withoutKnown(found == Found.NOTHING ? text : SecretForms.without(text));
        boolean keeps = known && secrets.size() <= MOST_SECRETS;
        return keeps || (safe.equals(text) && SecretForms.isHarmless(text)) ? safe : BLOT;
    }

    /** A text without the secrets of this call's headers. */
    String withoutKnown(String text) {
        String safe = text;
        for (String secret : secrets) {
            safe = safe.replace(secret, HOLE);
        }
        return secrets.isEmpty() ? safe : safe.replace(HOLE, BLOT);
    }

    /** Whether a name may be written down. */
    boolean isReadable(String name) {
        return NAME.matcher(name).matches() && own(name).equals(name);
    }

    public String query(String text) {
        return UrlRedactor.query(text, this);
    }

    /**
     * A path.
     *
     * @param found whether it is one of an operation
     */
    public String path(String text, boolean found) {
        return UrlRedactor.path(text, found, this);
    }

    /** A body. */
    public @Nullable String body(byte[] bytes) {
        return body(bytes, false);
    }

    /** A body that the emulator made. */
    public @Nullable String ownBody(byte[] bytes) {
        return body(bytes, true);
    }

    private @Nullable String body(byte[] bytes, boolean own) {
        if (bytes.length == 0) {
            return null;
        }
        int length = Math.min(bytes.length, LONGEST_BODY);
        while (length < bytes.length && (bytes[length] & 0xC0) == 0x80) {
            length--;
        }
        String text = new String(bytes, 0, length, UTF_8);
        if (text.indexOf('\uFFFD') >= 0 || text.indexOf('\0') >= 0) {
            return "[" + bytes.length + " bytes that are not UTF-8 text]";
        }
        boolean whole = length == bytes.length;
        if (JsonRedactor.isMeant(text)) {
            JsonRedactor copy = new JsonRedactor(text, this, own, 0);
            String rest = copy.end() < 0 ? "" : "[not JSON from character " + copy.end() + " on]";
            String safe = withoutKnown(copy.toString()) + (whole ? rest : "…");
            return safe.length() > LONGEST_BODY ? safe.substring(0, LONGEST_BODY) + "…" : safe;
        }
        String form = whole ? UrlRedactor.query(text, this) : BLOT;
        return form.equals(BLOT) ? "[" + bytes.length + " bytes that are not JSON]" : form;
    }
}
