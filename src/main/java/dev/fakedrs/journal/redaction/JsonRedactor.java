package dev.fakedrs.journal.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.core.json.JsonFactory;

/**
 * Copies JSON without its secrets, in one walk from token to token and as far as it is JSON. All else stays as it was written.
 * A value is a secret by its field, by a name beside it as in {@code {"key": "password", "value": …}}, or by what it is.
 */
final class JsonRedactor {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String BLOT = quoted(SecretRedactor.BLOT);
    private static final Set<String> OWN_TEXTS = Set.of("error_msg", "error_message", "message");
    private static final int DEEPEST = 3;

    private final String text;
    private final SecretRedactor redaction;
    private final boolean own;
    private final int depth;
    private final JsonParser in;
    private final List<Cut> cuts = new ArrayList<>(0);

    /** How far the text is JSON. */
    private int end;

    /** Whether there is something else behind. */
    private boolean broken;

    /** Whether it is a login, in which nothing is harmless that the contract does not name. */
    private boolean login;

    /**
     * Walks over a text.
     *
     * @param own whether the emulator made it
     * @param depth in how many texts of JSON it stands
     */
    JsonRedactor(String text, SecretRedactor redaction, boolean own, int depth) {
        this.text = text;
        this.redaction = redaction;
        this.own = own;
        this.depth = depth;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            in = parser;
            value(next(), "", true);
            boolean more = next() != null;
            broken |= more;
        }
    }

    /** Whether a text is meant to be JSON. */
    static boolean isMeant(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    /** How many characters of the text are JSON; negative: all. */
    int end() {
        return broken ? end : -1;
    }

    /** What is JSON, without its secrets. */
    @Override
    public String toString() {
        return cuts.isEmpty() && !broken ? text : Cut.make(cuts, text, broken ? end : text.length());
    }

    /** Goes over a value, whose field the contract knows or not; its text, empty where it is none. */
    private String value(@Nullable JsonToken first, String field, boolean known) {
        if (first == JsonToken.START_OBJECT) {
            object();
        } else if (first == JsonToken.START_ARRAY) {
            array(known);
        } else if (first == JsonToken.VALUE_STRING) {
            String sent = in.getString();
            String safe = own && OWN_TEXTS.contains(field) ? redaction.own(sent) : safe(sent, known || own);
            if (!safe.equals(sent)) {
                cut(start(), quoted(safe));
            }
            return sent;
        }
        return "";
    }

    private String safe(String sent, boolean known) {
        if (depth < DEEPEST && isMeant(sent)) {
            JsonRedactor copy = new JsonRedactor(sent, redaction, own, depth + 1);
            if (!copy.broken) {
                return copy.toString();
            }
        }
        return login && !known ? SecretRedactor.BLOT : redaction.shown(sent, known);
    }

    private void object() {
        List<String> texts = new ArrayList<>();
        List<Cut> uncertain = new ArrayList<>(0);
        while (next() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            int nameStart = start();
            JsonToken first = next();
            boolean known = ContractNames.shows(name, first == JsonToken.START_OBJECT);
            login |= known && name.equals(ContractNames.LOGIN);
            int start = start();
            if (!known && !redaction.isReadable(name)) {
                skip();
                cut(nameStart, BLOT + ":" + BLOT);
            } else if (!known && SecretPatterns.isOne(name)) {
                skip();
                cut(start, BLOT);
            } else {
                texts.add(value(first, name, known));
                if (!known) {
                    uncertain.add(new Cut(start, broken ? text.length() : end, BLOT));
                }
            }
        }
        // Where the end is missing, a name may be missing, too.
        if (broken || (!uncertain.isEmpty() && texts.stream().anyMatch(SecretPatterns::isOne))) {
            cuts.addAll(uncertain);
        }
    }

    private void array(boolean known) {
        int start = start();
        List<String> texts = new ArrayList<>();
        for (JsonToken first = next(); first != null && first != JsonToken.END_ARRAY; first = next()) {
            texts.add(value(first, "", known));
        }
        boolean mixed = texts.size() > 1 && !texts.stream().allMatch(SecretPatterns::isOne);
        if ((broken || mixed) && texts.stream().anyMatch(SecretPatterns::isOne)) {
            cut(start, BLOT);
        }
    }

    private void cut(int start, String instead) {
        cuts.add(new Cut(start, broken ? text.length() : end, instead));
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
    }

    private int start() {
        return offset(in.currentTokenLocation());
    }

    private static int offset(TokenStreamLocation location) {
        return (int) location.getCharOffset();
    }

    /** The next token; null where there is none, or no JSON. */
    private @Nullable JsonToken next() {
        try {
            JsonToken token = broken ? null : in.nextToken();
            if (token == JsonToken.VALUE_STRING) {
                in.getString();
            }
            // Behind a name, the parser is at its value already.
            end = token == null || token == JsonToken.PROPERTY_NAME ? end : offset(in.currentLocation());
            return token;
        } catch (JacksonException e) {
            broken = true;
            return null;
        }
    }

    private void skip() {
        try {
            in.skipChildren();
            end = offset(in.currentLocation());
        } catch (JacksonException e) {
            broken = true;
        }
    }
}
