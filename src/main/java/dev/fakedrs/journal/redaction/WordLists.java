package dev.fakedrs.journal.redaction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;

/** Reads lists of words from a file beside this class. */
final class WordLists {

    private final Properties lists = new Properties();

    WordLists(String file) {
        try (Reader in = new InputStreamReader(WordLists.class.getResourceAsStream(file), UTF_8)) {
            lists.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> get(String list) {
        return Set.of(lists.getProperty(list).split(" +"));
    }
}
