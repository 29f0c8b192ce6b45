package dev.fakedrs.journal.redaction;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * Copies JSON into a tree without its secrets, as far as it is JSON. A value is a secret by its field, by a name beside it as
 * in {@code {"key": "password", "value": …}}, or by what it is.
 */
final class JsonRedactor {

    private static final JsonFactory PARSERS = new JsonFactory();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> OWN_TEXTS = Set.of("error_msg", "error_message", "message");

    /** The ways to log in: its values are the names of secrets, and nothing more. */
    private static final String METHODS = "methods";

    private static final int DEEPEST = 3;

    private final SecretRedactor redaction;
    private final boolean own;
    private final int depth;
    private final JsonParser in;

    /** Where the last token ends. */
    private int end;

    /** How many objects and arrays have begun and not ended. */
    private int open;

    /** Whether the text is not JSON behind the last token. */
    private boolean broken;

    /** Whether the copy differs from the text. */
    private boolean changed;

    /** Whether it is a login, in which nothing is harmless that the contract does not name. */
    private boolean login;

    /** A text without its secrets; how many of its characters were JSON, and whether those were all. */
    record Copy(String text, int end, boolean whole) {}

    /** Where a value names a secret. */
    private enum Naming {
        NOWHERE,
        WITHIN,
        HERE;

        private Naming or(Naming other) {
            return compareTo(other) < 0 ? other : this;
        }
    }

    private record Value(JsonNode node, Naming naming) {}

    private JsonRedactor(JsonParser in, SecretRedactor redaction, boolean own, int depth) {
        this.in = in;
        this.redaction = redaction;
        this.own = own;
        this.depth = depth;
    }

    /** Tells whether a text is meant to be JSON. */
    static boolean isMeant(String text) {
        String start = text.stripLeading();
        return start.startsWith("{") || start.startsWith("[");
    }

    /**
     * Copies a text. What has no secret stays as it was written.
     *
     * @param own whether the emulator made it
     */
    static Copy copy(String text, SecretRedactor redaction, boolean own) {
        return copy(text, redaction, own, 0);
    }

    private static Copy copy(String text, SecretRedactor redaction, boolean own, int depth) {
        try (JsonParser in = PARSERS.createParser(ObjectReadContext.empty(), text)) {
            return new JsonRedactor(in, redaction, own, depth).copy(text);
        }
    }

    private Copy copy(String text) {
        JsonNode root = value(next(), "", true).node;
        int read = end;
        boolean whole = next() == null && !broken;
        String safe = changed ? root.toString() : text.substring(0, whole ? text.length() : read);
        for (int i = 0; changed && i < open && (safe.endsWith("}") || safe.endsWith("]")); i++) {
            safe = safe.substring(0, safe.length() - 1);
        }
        return new Copy(safe, read, whole);
    }

    /** Reads a token; null where there is none, or no JSON. */
    private @Nullable JsonToken next() {
        try {
            JsonToken token = broken ? null : in.nextToken();
            if (token == JsonToken.VALUE_STRING) {
                in.getString();
            }
            // Behind a name, the parser is at its value already.
            if (token != null && token != JsonToken.PROPERTY_NAME) {
                end = (int) in.currentLocation().getCharOffset();
            }
            return token;
        } catch (JacksonException e) {
            broken = true;
            return null;
        }
    }

    private void skip() {
        try {
            in.skipChildren();
            end = (int) in.currentLocation().getCharOffset();
        } catch (JacksonException e) {
            broken = true;
        }
    }

    private Value value(@Nullable JsonToken first, String field, boolean known) {
        if (first == JsonToken.START_OBJECT) {
            return object();
        }
        if (first == JsonToken.START_ARRAY) {
            return array(field, known);
        }
        if (first == JsonToken.VALUE_STRING) {
            return text(in.getString(), field, known);
        }
        return new Value(
                first == null ? NODES.missingNode() : NODES.rawValueNode(new RawValue(in.getString())), Naming.NOWHERE);
    }

    private Value text(String sent, String field, boolean known) {
        if (own && OWN_TEXTS.contains(field)) {
            return new Value(replaced(sent, redaction.own(sent)), Naming.NOWHERE);
        }
        if (depth < DEEPEST && isMeant(sent)) {
            Copy inner = copy(sent, redaction, own, depth + 1);
            if (inner.whole) {
                return new Value(replaced(sent, inner.text), Naming.NOWHERE);
            }
        }
        String safe = login && !known && !own ? SecretRedactor.BLOT : redaction.shown(sent, known || own);
        return new Value(replaced(sent, safe), SecretNames.areNamedBy(sent) ? Naming.HERE : Naming.NOWHERE);
    }

    private JsonNode replaced(String sent, String safe) {
        changed |= !safe.equals(sent);
        return NODES.stringNode(safe);
    }

    private JsonNode blot() {
        changed = true;
        return NODES.stringNode(SecretRedactor.BLOT);
    }

    private Value object() {
        ObjectNode copy = NODES.objectNode();
        int names = 0;
        Naming naming = Naming.NOWHERE;
        open++;
        while (next() == JsonToken.PROPERTY_NAME) {
            String name = in.currentName();
            JsonToken first = next();
            boolean known = ContractNames.shows(name, first == JsonToken.START_OBJECT);
            boolean readable = known || redaction.isReadable(name);
            login |= known && name.equals(ContractNames.LOGIN);
            // A tree has a field once.
            changed |= copy.has(name);
            if (!readable || (!known && SecretNames.isOne(name))) {
                skip();
                copy.set(readable ? name : SecretRedactor.BLOT, blot());
            } else if (first != null) {
                Value value = value(first, name, known);
                copy.set(name, value.node);
                naming = naming.or(value.naming);
                names += value.naming == Naming.HERE ? 1 : 0;
            }
        }
        open -= broken ? 0 : 1;
        for (Map.Entry<String, JsonNode> field : copy.properties()) {
            if (naming == Naming.HERE) {
                field.setValue(besideName(field.getKey(), field.getValue(), names == 1));
            } else if ((broken || naming == Naming.WITHIN) && !isKnown(field)) {
                // Where the end is missing, a name may be missing, too.
                field.setValue(blot());
            }
        }
        return new Value(copy, naming == Naming.NOWHERE ? Naming.NOWHERE : Naming.WITHIN);
    }

    private static boolean isKnown(Map.Entry<String, JsonNode> field) {
        return ContractNames.shows(field.getKey(), field.getValue().isObject());
    }

    /** What may be the secret, beside its name, is all that the contract does not list. Of several names, one may be it. */
    private JsonNode besideName(String field, JsonNode value, boolean single) {
        if (!ContractNames.shows(field, value.isObject())) {
            return blot();
        }
        return own && OWN_TEXTS.contains(field) ? value : listed(value, single);
    }

    private JsonNode listed(JsonNode value, boolean single) {
        if (value instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(besideName(field.getKey(), field.getValue(), single)));
        } else if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, listed(array.get(i), single));
            }
        } else if (value.isPojo() || (value.isString() && !isListed(value.stringValue(), single))) {
            return blot();
        }
        return value;
    }

    private static boolean isListed(String text, boolean single) {
        return ContractNames.VALUES.contains(text) || (single && SecretNames.areNamedBy(text));
    }

    private Value array(String field, boolean known) {
        ArrayNode copy = NODES.arrayNode();
        int names = 0;
        Naming naming = Naming.NOWHERE;
        open++;
        for (JsonToken first = next(); first != null && first != JsonToken.END_ARRAY; first = next()) {
            Value value = value(first, "", known);
            copy.add(value.node);
            naming = naming.or(value.naming);
            names += value.naming == Naming.HERE && first == JsonToken.VALUE_STRING ? 1 : 0;
        }
        open -= broken ? 0 : 1;
        if (naming == Naming.HERE && (broken || copy.size() > names)) {
            return new Value(blot(), naming);
        }
        return new Value(copy, known && field.equals(METHODS) ? Naming.NOWHERE : naming);
    }
}
