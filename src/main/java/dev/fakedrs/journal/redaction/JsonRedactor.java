package dev.fakedrs.journal.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Copies JSON without its secrets, in one walk from token to token and as far as it is JSON. All else stays as it was written.
 * A value is a secret by its field, by a name beside it as in {@code {"key": "password", "value": …}}, or by what it is.
 */
final class JsonRedactor {

    private static final String BLOT = quoted(SecretRedactor.BLOT);
    private static final Set<String> OWN_TEXTS = Set.of("error_msg", "error_message", "message");

    /** The ways to log in: its values are the names of secrets, and nothing more. */
    private static final String METHODS = "methods";

    private static final int DEEPEST = 3;

    private final String text;
    private final SecretRedactor redaction;
    private final boolean own;
    private final int depth;
    private final JsonTokens in;
    private final List<Cut> cuts = new ArrayList<>(0);

    /** Values that are kept so far, until a name of a secret is found beside or above them. */
    private final List<Kept> kept = new ArrayList<>(2);

    /** How many objects are around. */
    private int level;

    /** Whether it is a login, in which nothing is harmless that the contract does not name. */
    private boolean login;

    /** Where a value names a secret. */
    private enum Naming {
        NOWHERE,
        WITHIN,
        HERE
    }

    /** A value that is kept: a text, or empty. */
    private record Kept(int start, int end, String text, boolean known, int level) {}

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
        try (JsonTokens tokens = new JsonTokens(text)) {
            in = tokens;
            value(in.next(), "", true);
            in.expectEnd();
        }
    }

    /** How many characters of the text are JSON; negative: all. */
    int end() {
        return in.isBroken() ? in.read() : -1;
    }

    /** What is JSON, without its secrets. */
    @Override
    public String toString() {
        return cuts.isEmpty() && !in.isBroken() ? text : Cut.make(cuts, text, in.read());
    }

    private Naming value(@Nullable JsonToken first, String field, boolean known) {
        if (first == JsonToken.START_OBJECT) {
            return object();
        }
        if (first == JsonToken.START_ARRAY) {
            return array(field, known);
        }
        if (first != JsonToken.VALUE_STRING) {
            if (first != null && first.isNumeric()) {
                keep(in.start(), "", known);
            }
            return Naming.NOWHERE;
        }
        String sent = in.text();
        if (own && OWN_TEXTS.contains(field)) {
            replace(sent, redaction.own(sent));
            return Naming.NOWHERE;
        }
        if (depth < DEEPEST && JsonTokens.isMeant(sent)) {
            JsonRedactor copy = new JsonRedactor(sent, redaction, own, depth + 1);
            if (!copy.in.isBroken()) {
                replace(sent, copy.toString());
                return Naming.NOWHERE;
            }
        }
        replace(sent, login && !known && !own ? SecretRedactor.BLOT : redaction.shown(sent, known || own));
        keep(in.start(), sent, known);
        return SecretNames.areNamedBy(sent) ? Naming.HERE : Naming.NOWHERE;
    }

    private void keep(int start, String text, boolean known) {
        kept.add(new Kept(start, in.end(), text, known, level));
    }

    private void replace(String sent, String safe) {
        if (!safe.equals(sent)) {
            cut(in.start(), quoted(safe));
        }
    }

    private Naming object() {
        level++;
        int firstKept = kept.size();
        int names = 0;
        Naming naming = Naming.NOWHERE;
        while (in.next() == JsonToken.PROPERTY_NAME) {
            String name = in.name();
            int nameStart = in.start();
            JsonToken first = in.next();
            boolean known = ContractNames.shows(name, first == JsonToken.START_OBJECT);
            login |= known && name.equals(ContractNames.LOGIN);
            int start = in.start();
            if (!known && !redaction.isReadable(name)) {
                in.skip();
                cut(nameStart, BLOT + ":" + BLOT);
            } else if (!known && SecretNames.isOne(name)) {
                in.skip();
                cut(start, BLOT);
            } else {
                Naming found = value(first, name, known);
                naming = found.compareTo(naming) > 0 ? found : naming;
                names += found == Naming.HERE ? 1 : 0;
                if (!known) {
                    keep(start, "", false);
                }
            }
        }
        cutKept(firstKept, naming, names);
        level--;
        return naming == Naming.NOWHERE ? Naming.NOWHERE : Naming.WITHIN;
    }

    /**
     * Cuts what may be the secret: beside its name, all that the contract does not list; above it, what it does not know.
     * If several are names, one of them may be the secret.
     */
    private void cutKept(int first, Naming naming, int names) {
        // Where the end is missing, a name may be missing, too.
        if (in.isBroken() || naming != Naming.NOWHERE) {
            List<Kept> here = kept.subList(first, kept.size());
            for (Kept value : here) {
                boolean stays = value.known
                        && (ContractNames.VALUES.contains(value.text)
                                || (names == 1 && SecretNames.areNamedBy(value.text)));
                if (naming == Naming.HERE ? !stays : !value.known && value.level == level) {
                    cuts.add(new Cut(value.start, value.end, BLOT));
                }
            }
            if (naming == Naming.HERE) {
                here.clear();
            }
        }
    }

    private Naming array(String field, boolean known) {
        int start = in.start();
        int count = 0;
        int names = 0;
        Naming naming = Naming.NOWHERE;
        for (JsonToken first = in.next(); first != null && first != JsonToken.END_ARRAY; first = in.next()) {
            Naming found = value(first, "", known);
            naming = found.compareTo(naming) > 0 ? found : naming;
            count++;
            names += found == Naming.HERE && first == JsonToken.VALUE_STRING ? 1 : 0;
        }
        if (naming == Naming.HERE && (in.isBroken() || count > names)) {
            cut(start, BLOT);
        } else if (known && field.equals(METHODS)) {
            return Naming.NOWHERE;
        }
        return naming;
    }

    private void cut(int start, String instead) {
        cuts.add(new Cut(start, in.end(), instead));
    }

    private static String quoted(String text) {
        return '"' + new String(JsonStringEncoder.getInstance().quoteAsCharArray(text)) + '"';
    }
}
