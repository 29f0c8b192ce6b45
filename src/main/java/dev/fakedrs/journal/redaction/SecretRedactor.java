package dev.fakedrs.journal.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes secrets out of what is written down of a call. What the contract names is kept, unless it speaks of a secret or looks
 * like one; of anything else, what looks harmless. Only so much is looked at as is kept.
 */
public final class SecretRedactor {

    /** What stands in the place of a secret. */
    public static final String BLOT = "[redacted]";

    private static final int MAX_BODY_LENGTH = 64 * 1024;
    private static final Pattern NAME = Pattern.compile("[\\w.-]{0,64}");

    /** Headers that most calls have, as they are spelled most often. */
    private static final Set<String> USUAL_SECRETS =
            Set.of("Authorization", "Cookie", "X-Auth-Token", "authorization", "cookie", "x-auth-token");

    private static final SecretRedactor OF_NOBODY = new SecretRedactor(Map.of());

    private final KnownSecrets known = new KnownSecrets();

    /** Makes one for a call with these headers: what is a secret there is one wherever it comes again. */
    public SecretRedactor(Map<String, String> headers) {
        headers.forEach((name, value) -> {
            if (isSecretHeader(name)) {
                known.addHeader(value);
            }
        });
    }

    /** Returns one for no call. It knows secrets by their names and forms alone. */
    public static SecretRedactor ofNobody() {
        return OF_NOBODY;
    }

    /** Tells whether a name is that of a secret. */
    public static boolean isSecret(String name) {
        return SecretNames.isOne(name);
    }

    /** Redacts headers that came in, or that a scenario made. */
    public Map<String, String> headers(Map<String, String> headers) {
        return headers(headers, false);
    }

    /** Redacts headers that the emulator made. */
    public Map<String, String> ownHeaders(Map<String, String> headers) {
        return headers(headers, true);
    }

    private Map<String, String> headers(Map<String, String> headers, boolean own) {
        List<Map.Entry<String, String>> others = new ArrayList<>(0);
        for (Map.Entry<String, String> header : headers.entrySet()) {
            if (isSecretHeader(header.getKey())) {
                header.setValue(BLOT);
            } else if (ContractNames.haveHeader(header.getKey())) {
                header.setValue(own ? own(header.getValue()) : value(header.getValue()));
            } else {
                others.add(Map.entry(header.getKey(), header.getValue()));
            }
        }
        boolean nameSecret = others.stream().anyMatch(other -> SecretNames.areNamedBy(other.getValue()));
        for (Map.Entry<String, String> other : others) {
            String name = isReadable(other.getKey()) ? other.getKey() : BLOT;
            headers.remove(other.getKey());
            headers.put(name, nameSecret ? BLOT : shown(other.getValue(), false));
        }
        return headers;
    }

    private static boolean isSecretHeader(String name) {
        return USUAL_SECRETS.contains(name)
                || (!ContractNames.haveHeader(name)
                        && (SecretNames.isOne(name) || name.length() > SecretNames.MAX_LENGTH));
    }

    /** Redacts a text that the emulator made. What a caller gave may be in it, but a word for a secret is no hint at one. */
    public String own(String text) {
        return known.removeFrom(FreeText.isHarmless(text) ? text : FreeText.without(text));
    }

    /** Redacts the value of something that the contract names. */
    public String value(String text) {
        return shown(text, true);
    }

    /** Redacts a value, whose place the contract knows or not. */
    String shown(String text, boolean isKnown) {
        String safe = known.removeFrom(text);
        boolean fits = (isKnown && !known.areTooMany()) || (safe.equals(text) && FreeText.isPlain(text));
        boolean keeps = (fits && FreeText.isHarmless(text)) || ContractNames.VALUES.contains(text);
        return keeps ? safe : BLOT;
    }

    /** Returns a text without the secrets of this call's headers. */
    String withoutKnown(String text) {
        return known.removeFrom(text);
    }

    /** Tells whether a name may be written down. */
    boolean isReadable(String name) {
        return NAME.matcher(name).matches() && own(name).equals(name);
    }

    /** Redacts a query. */
    public String query(String text) {
        return UrlRedactor.query(text, this);
    }

    /**
     * Redacts a path.
     *
     * @param found whether it is one of an operation
     */
    public String path(String text, boolean found) {
        return UrlRedactor.path(text, found, this);
    }

    /** Redacts a body. */
    public @Nullable String body(byte[] bytes) {
        return body(bytes, false);
    }

    /** Redacts a body that the emulator made. */
    public @Nullable String ownBody(byte[] bytes) {
        return body(bytes, true);
    }

    private @Nullable String body(byte[] bytes, boolean own) {
        if (bytes.length == 0) {
            return null;
        }
        int length = Math.min(bytes.length, MAX_BODY_LENGTH);
        while (length < bytes.length && (bytes[length] & 0xC0) == 0x80) {
            length--;
        }
        String text = new String(bytes, 0, length, UTF_8);
        if (text.indexOf('\uFFFD') >= 0 || text.indexOf('\0') >= 0) {
            return "[" + bytes.length + " bytes that are not UTF-8 text]";
        }
        boolean whole = length == bytes.length;
        if (JsonTokenReader.isMeant(text)) {
            JsonRedactor.Copy copy = JsonRedactor.copy(text, this, own);
            String rest = copy.whole() ? "" : "[not JSON from character " + copy.end() + " on]";
            String safe = withoutKnown(copy.text()) + (whole ? rest : "…");
            return safe.length() > MAX_BODY_LENGTH ? safe.substring(0, MAX_BODY_LENGTH) + "…" : safe;
        }
        String form = whole ? UrlRedactor.query(text, this) : BLOT;
        return form.equals(BLOT) ? "[" + bytes.length + " bytes that are not JSON]" : form;
    }
}
