package dev.fakedrs.journal.redaction;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Holds what both OpenAPI documents name: fields, fixed parts of paths, values, and headers. */
public final class ContractNames {

    private static final ResourceBundle LISTS =
            ResourceBundle.getBundle("dev.fakedrs.journal.redaction.contract-names", Locale.ROOT);

    /** All properties of all schemas. */
    public static final Set<String> FIELDS = words("fields");

    /** What stands in paths beside ids. */
    public static final Set<String> SEGMENTS = words("segments");

    /** Values that the contract lists for one field or another. */
    public static final Set<String> VALUES = words("values");

    /** Headers whose values are no secrets in themselves, in their usual spelling and in small letters. */
    private static final Set<String> HEADERS = words("headers").stream()
            .flatMap(name -> Stream.of(name, name.toLowerCase(Locale.ROOT)).distinct())
            .collect(Collectors.toUnmodifiableSet());

    /** The field that holds a login. Anywhere else, this name is a secret's. */
    static final String LOGIN = "auth";

    /** Fields whose values are shown: they are no secrets, and do not hold whatever another field names. */
    private static final Set<String> SHOWN = FIELDS.stream()
            .filter(field -> field.equals(LOGIN) || !SecretNames.isOne(field))
            .filter(field -> !field.matches("(.*_)?(value|values|data)"))
            .collect(Collectors.toUnmodifiableSet());

    private ContractNames() {}

    /** Tells whether a header is one of HTTP or of the contract, and its value no secret in itself. */
    static boolean haveHeader(String name) {
        return HEADERS.contains(name) || HEADERS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Tells whether a field is the contract's, and its value no secret in itself. */
    public static boolean shows(String field, boolean holdsObject) {
        return SHOWN.contains(field) && (holdsObject || !field.equals(LOGIN));
    }

    private static Set<String> words(String list) {
        return Set.of(LISTS.getString(list).split(" +"));
    }
}
