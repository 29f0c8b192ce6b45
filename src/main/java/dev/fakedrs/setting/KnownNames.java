package dev.fakedrs.setting;

import dev.fakedrs.spelling.Spelling;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the setting for a given name, and suggests similar ones. */
final class KnownNames {

    /** The maximum edit distance at which a name is treated as a misspelt setting. */
    private static final int NEARLY = 2;

    private static final Pattern INDEX = Pattern.compile("\\[(\\d{1,9})]");
    private static final Pattern NUMBER = Pattern.compile("(?<=_)\\d{1,9}(?=_|$)");

    /** Spring's settings that users often look for under this program's prefix. */
    private static final List<String> OTHERS = List.of("server.port", "server.address");

    private final Collection<String> names;

    KnownNames(Collection<String> names) {
        this.names = names;
    }

    /** Returns the property of a given name, with its indexes, or null if the name is unknown. */
    @Nullable
    String propertyOf(GivenName given) {
        Pattern index = given.env() ? NUMBER : INDEX;
        String canonical = given.canonical();
        String wanted = index.matcher(canonical).replaceAll(given.env() ? "*" : "[*]");
        for (String name : names) {
            boolean same = given.env()
                    ? wanted.equals(variable(name)) || wanted.equals(variable(name.replace("-", "")))
                    : wanted.equals(name.replace("-", ""));
            if (same) {
                Matcher number = index.matcher(canonical);
                return Pattern.compile("\\*")
                        .matcher(name)
                        .replaceAll(star -> number.find()
                                ? String.valueOf(Integer.parseInt(number.group(given.env() ? 0 : 1)))
                                : "0");
            }
        }
        return null;
    }

    boolean isNearlyOne(GivenName given) {
        String written = comparable(given.canonical());
        return names.stream().anyMatch(name -> Spelling.distance(written, comparable(name), NEARLY) >= 0);
    }

    /** Returns a suggestion as the end of a sentence, or an empty text. */
    String suggestion(String given, boolean env) {
        String written = comparable(given.toLowerCase(Locale.ROOT));
        int most = Math.max(NEARLY, written.length() / 4);
        List<String> candidates = new ArrayList<>(names);
        candidates.addAll(OTHERS);
        return candidates.stream()
                .filter(name -> Spelling.distance(written, comparable(name), most) >= 0)
                .min(Comparator.comparing(name -> Spelling.distance(written, comparable(name), most)))
                .or(() -> candidates.stream()
                        .filter(name -> written.endsWith(comparable(lastOf(name))))
                        .max(Comparator.comparing(name -> lastOf(name).length())))
                .or(() -> names.stream()
                        .filter(name -> comparable(name).startsWith(written))
                        .findFirst())
                .map(name -> "; did you mean " + shown(name, env) + "?")
                .orElse("");
    }

    private static String shown(String name, boolean env) {
        String first = name.replace('*', '0');
        return env ? first.replaceAll("[.\\[-]", "_").replace("]", "").toUpperCase(Locale.ROOT) : first;
    }

    private static String lastOf(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private static String variable(String name) {
        return name.replace("[*]", "_*").replace('.', '_').replace('-', '_');
    }

    /** Returns the name without separators and indexes. */
    private static String comparable(String name) {
        return name.replaceAll("[^a-z]", "");
    }
}
