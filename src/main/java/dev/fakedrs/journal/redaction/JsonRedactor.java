package dev.fakedrs.journal.redaction;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/**
 * Reads JSON into a tree without its secrets, as far as it is JSON. A value is a secret by its field, by a name beside it as in
 * {@code {"key": "password", "value": …}}, or by what it is.
 */
final class JsonRedactor {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Set<String> OWN_TEXTS = Set.of("error_msg", "error_message", "message");

    /** The ways to log in: its values are the names of secrets, and nothing more. */
    private static final String METHODS = "methods";

    private final SecretRedactor redaction;
    private final boolean own;
    private final JsonTokenReader in;
    private int openContainers;
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

    private JsonRedactor(JsonTokenReader in, SecretRedactor redaction, boolean own) {
        this.in = in;
        this.redaction = redaction;
        this.own = own;
    }

    /**
     * Copies a text. Where it has no secret, it stays as it was written.
     *
     * @param own whether the emulator made it
     */
    static Copy copy(String text, SecretRedactor redaction, boolean own) {
        try (JsonTokenReader in = new JsonTokenReader(text)) {
            return new JsonRedactor(in, redaction, own).copy(text);
        }
    }

    private Copy copy(String text) {
        JsonNode root = value(in.next(), "", true).node;
        int read = in.end();
        boolean whole = in.next() == null && !in.isBroken();
        if (!changed) {
            return new Copy(whole ? text : text.substring(0, read), read, whole);
        }
        String safe = root.toString();
        for (int i = 0; i < openContainers && (safe.endsWith("}") || safe.endsWith("]")); i++) {
            safe = safe.substring(0, safe.length() - 1);
        }
        return new Copy(safe, read, whole);
    }

    private Value value(@Nullable JsonToken first, String field, boolean known) {
        if (first == JsonToken.START_OBJECT) {
            return object();
        }
        if (first == JsonToken.START_ARRAY) {
            return array(field, known);
        }
        if (first == JsonToken.VALUE_STRING) {
            return text(in.text(), field, known);
        }
        if (first != null && first.isNumeric()) {
            return new Value(NODES.rawValueNode(new RawValue(in.text())), Naming.NOWHERE);
        }
        boolean isBoolean = first != null && first.isBoolean();
        JsonNode node = isBoolean ? NODES.booleanNode(first == JsonToken.VALUE_TRUE) : NODES.nullNode();
        return new Value(node, Naming.NOWHERE);
    }

    private Value text(String sent, String field, boolean known) {
        String safe = isOwnText(field) ? redaction.own(sent) : null;
        if (safe == null && JsonTokenReader.isMeant(sent)) {
            Copy inner = copy(sent, redaction, own);
            safe = inner.whole ? inner.text : null;
        }
        boolean names = safe == null && SecretNames.areNamedBy(sent);
        if (safe == null) {
            safe = login && !known && !own ? SecretRedactor.BLOT : redaction.shown(sent, known || own);
        }
        changed |= !safe.equals(sent);
        return new Value(NODES.stringNode(safe), names ? Naming.HERE : Naming.NOWHERE);
    }

    private boolean isOwnText(String field) {
        return own && OWN_TEXTS.contains(field);
    }

    private JsonNode blot() {
        changed = true;
        return NODES.stringNode(SecretRedactor.BLOT);
    }

    private Value object() {
        ObjectNode copy = NODES.objectNode();
        int names = 0;
        Naming naming = Naming.NOWHERE;
        openContainers++;
        while (in.next() == JsonToken.PROPERTY_NAME) {
            String name = in.name();
            JsonToken first = in.next();
            boolean known = ContractNames.shows(name, first == JsonToken.START_OBJECT);
            boolean readable = known || redaction.isReadable(name);
            login |= known && name.equals(ContractNames.LOGIN);
            changed |= copy.has(name);
            Value value = value(first, name, known);
            if (!readable || (!known && SecretNames.isOne(name))) {
                copy.set(readable ? name : SecretRedactor.BLOT, blot());
            } else if (first != null) {
                copy.set(name, value.node);
                naming = naming.or(value.naming);
                names += value.naming == Naming.HERE ? 1 : 0;
            }
        }
        openContainers -= in.isBroken() ? 0 : 1;
        if (naming == Naming.HERE) {
            besideName(copy, names == 1);
        } else if (naming == Naming.WITHIN || in.isBroken()) {
            // Where the end is missing, a name may be missing, too.
            copy.properties().stream()
                    .filter(field -> !ContractNames.shows(
                            field.getKey(), field.getValue().isObject()))
                    .forEach(field -> field.setValue(blot()));
        }
        return new Value(copy, naming == Naming.NOWHERE ? Naming.NOWHERE : Naming.WITHIN);
    }

    /** Beside a name, all that the contract does not list may be the secret. Of several names, one may be it. */
    private JsonNode besideName(JsonNode value, boolean single) {
        if (value instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                JsonNode inner = field.getValue();
                boolean known = ContractNames.shows(field.getKey(), inner.isObject());
                field.setValue(!known ? blot() : isOwnText(field.getKey()) ? inner : besideName(inner, single));
            });
        } else if (value instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, besideName(array.get(i), single));
            }
        } else if (value.isPojo() || (value.isString() && !isListed(value.stringValue(), single))) {
            return blot();
        }
        return value;
    }

    private static boolean isListed(String text, boolean single) {
        return ContractNames.VALUES.contains(text)
                || FreeText.isId(text)
                || (single && text.split(" ", 4).length < 3 && SecretNames.isOne(text));
    }

    private Value array(String field, boolean known) {
        ArrayNode copy = NODES.arrayNode();
        int names = 0;
        Naming naming = Naming.NOWHERE;
        openContainers++;
        for (JsonToken first = in.next(); first != null && first != JsonToken.END_ARRAY; first = in.next()) {
            Value value = value(first, "", known);
            copy.add(value.node);
            naming = naming.or(value.naming);
            names += value.naming == Naming.HERE && first == JsonToken.VALUE_STRING ? 1 : 0;
        }
        openContainers -= in.isBroken() ? 0 : 1;
        if (naming == Naming.HERE && (in.isBroken() || copy.size() > names)) {
            return new Value(blot(), naming);
        }
        return new Value(copy, known && field.equals(METHODS) ? Naming.NOWHERE : naming);
    }
}
