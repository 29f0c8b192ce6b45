package dev.fakedrs.journal.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Copies parts of a URL without their secrets. */
final class UrlRedactor {

    private static final int MAX_QUERY_LENGTH = 8 * 1024;
    private static final Set<String> BEFORE_IDS = Set.of("v3", "jobs", "projects");
    private static final Pattern PROJECT_ID = Pattern.compile("[0-9a-f]{32}");

    private UrlRedactor() {}

    /** Redacts a query, or a form. */
    static String query(String text, SecretRedactor redaction) {
        boolean whole = text.length() <= MAX_QUERY_LENGTH;
        String kept = whole ? text : text.substring(0, Math.max(0, text.lastIndexOf('&', MAX_QUERY_LENGTH)));
        String[] parts = kept.split("&", -1);
        boolean namesSecret = Stream.of(parts).anyMatch(part -> SecretNames.areNamedBy(valueOf(part)));
        for (int i = 0; i < parts.length; i++) {
            parts[i] = parameter(parts[i], namesSecret, redaction);
        }
        return String.join("&", parts) + (whole ? "" : "…");
    }

    /**
     * Redacts one parameter.
     *
     * @param namesSecret whether one of them has the name of a secret as its value: another may be the secret
     */
    private static String parameter(String part, boolean namesSecret, SecretRedactor redaction) {
        int equals = part.indexOf('=');
        String name = decoded(part.substring(0, Math.max(equals, 0)));
        String value = valueOf(part);
        boolean readable = redaction.isReadable(name);
        boolean shown = readable && !SecretNames.isOne(name) && (!namesSecret || SecretNames.areNamedBy(value));
        if (shown && redaction.shown(value, name.equals("name")).equals(value)) {
            return part;
        }
        return equals < 0 ? SecretRedactor.BLOT : (readable ? name : SecretRedactor.BLOT) + "=" + SecretRedactor.BLOT;
    }

    private static String valueOf(String part) {
        return decoded(part.substring(part.indexOf('=') + 1));
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Redacts what stands in segments behind a semicolon. The contract knows nothing there. */
    private static void redactParameters(String[] segments, SecretRedactor redaction) {
        for (int i = 0; i < segments.length; i++) {
            int start = segments[i].indexOf(';') + 1;
            if (start > 0) {
                String[] parts = segments[i].substring(start).split(";", -1);
                for (int part = 0; part < parts.length; part++) {
                    parts[part] = parameter(parts[part], false, redaction);
                }
                segments[i] = segments[i].substring(0, start) + String.join(";", parts);
            }
        }
    }

    /**
     * Redacts a path.
     *
     * @param found whether it is one of an operation
     */
    static String path(String text, boolean found, SecretRedactor redaction) {
        if (found && text.indexOf(';') < 0 && FreeText.isHarmless(text)) {
            return redaction.withoutKnown(text);
        }
        String[] segments = text.split("/", -1);
        redactParameters(segments, redaction);
        boolean behindName = false;
        String before = "";
        for (int i = 0; i < segments.length; i++) {
            String segment = segments[i];
            if (!segment.isEmpty() && !ContractNames.SEGMENTS.contains(segment)) {
                boolean isId = BEFORE_IDS.contains(before)
                        || PROJECT_ID.matcher(segment).matches();
                segments[i] = behindName ? SecretRedactor.BLOT : redaction.shown(segment, isId);
            }
            behindName |= !found && (SecretNames.isOne(segment) || !FreeText.isHarmless(segment));
            before = segment;
        }
        return String.join("/", segments);
    }
}
