package dev.fakedrs.project.snapshot.reading;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/** Reads documents strictly: unknown and duplicate fields, wrong types and wrong values are errors with a location. */
@Component
public final class SnapshotReader {

    /** Matches before each capital letter of a Java name, where the document's name has an underscore. */
    private static final Pattern CAPITAL = Pattern.compile("(?=[A-Z])");

    /** The name of YAML's alias event in Jackson's message for an alias in place of a field name. */
    private static final String ALIAS_EVENT = "=ALI";

    private final Validator validator;

    public SnapshotReader(Validator validator) {
        this.validator = validator;
    }

    /**
     * Reads a JSON document.
     *
     * @throws InvalidSnapshotException if the document is invalid
     */
    public <T> T readJson(byte[] document, Class<T> type) {
        return read(document, type, SnapshotMappers.JSON);
    }

    /**
     * Reads a YAML document.
     *
     * @throws InvalidSnapshotException if the document is invalid
     */
    public <T> T readYaml(byte[] document, Class<T> type) {
        refuseAliases(document);
        return read(document, type, SnapshotMappers.YAML);
    }

    private <T> T read(byte[] document, Class<T> type, ObjectMapper mapper) {
        T read;
        try {
            read = document.length == 0 ? null : mapper.readValue(document, type);
        } catch (JacksonException e) {
            throw JacksonErrorMessages.explain(e);
        }
        if (read == null) {
            throw new InvalidSnapshotException("", "the document is empty");
        }
        validator.validate(read).stream()
                .map(SnapshotReader::explain)
                .min(Comparator.comparing(InvalidSnapshotException::field))
                .ifPresent(problem -> {
                    throw problem;
                });
        return read;
    }

    private static InvalidSnapshotException explain(ConstraintViolation<?> violation) {
        String path = violation.getPropertyPath().toString().replace(".<list element>", "");
        return new InvalidSnapshotException(
                CAPITAL.matcher(path).replaceAll("_").toLowerCase(Locale.ROOT), violation.getMessage());
    }

    /** Rejects YAML aliases, because Jackson would read an alias as the text of its name. */
    private static void refuseAliases(byte[] document) {
        if (!hasStar(document)) {
            return;
        }
        JsonParser parser = SnapshotMappers.YAML.createParser(document);
        try (parser) {
            while (parser.nextToken() != null) {
                if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
                    throw alias("*" + parser.getString(), parser);
                }
            }
        } catch (StreamReadException e) {
            if (e.getOriginalMessage().contains(ALIAS_EVENT)) {
                throw alias("This name", parser);
            }
            // The real read of the document reports all other errors.
        }
    }

    private static InvalidSnapshotException alias(String what, JsonParser parser) {
        return new InvalidSnapshotException(
                fieldOf(parser.streamReadContext()),
                what + " is an alias; aliases and merge keys (<<) are not supported: write out the value",
                parser.currentLocation().getLineNr());
    }

    private static boolean hasStar(byte[] document) {
        for (byte letter : document) {
            if (letter == '*') {
                return true;
            }
        }
        return false;
    }

    private static String fieldOf(TokenStreamContext context) {
        TokenStreamContext parent = context.getParent();
        if (parent == null) {
            return "";
        }
        String outer = fieldOf(parent);
        if (context.inArray()) {
            return outer + "[" + Math.max(context.getCurrentIndex(), 0) + "]";
        }
        return context.currentName() == null ? outer : outer + (outer.isEmpty() ? "" : ".") + context.currentName();
    }

    /** Returns the same error with the line of its field in a YAML document. */
    public static InvalidSnapshotException located(InvalidSnapshotException error, byte[] document) {
        return error.line().isPresent()
                ? error
                : new InvalidSnapshotException(error.field(), error.reason(), lineOf(error.field(), document));
    }

    /** Returns the line of a field or, if it is missing, of the innermost object that should contain it. */
    private static int lineOf(String field, byte[] document) {
        String wanted = "/" + field.replace("[", "/").replace("]", "").replace(".", "/");
        String nearest = "";
        int line = 0;
        try (JsonParser parser = SnapshotMappers.YAML.createParser(document)) {
            while (parser.nextToken() != null) {
                String at = parser.streamReadContext().pathAsPointer().toString();
                if (at.length() > nearest.length() && (wanted + "/").startsWith(at + "/")) {
                    nearest = at;
                    line = parser.currentTokenLocation().getLineNr();
                }
            }
        }
        return line;
    }
}
