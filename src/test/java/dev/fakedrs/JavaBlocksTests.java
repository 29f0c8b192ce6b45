package dev.fakedrs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each example in Java of the documents, and of the kit's Javadoc, is part of a test that is compiled and run. */
class JavaBlocksTests {

    private static final Pattern IN_MARKDOWN = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern IN_JAVADOC = Pattern.compile("<pre>\\{@code\\s(.*?)\\}</pre>", Pattern.DOTALL);

    @Test
    void areParts() {
        String tests = read(Path.of("src/test/java/dev/fakedrs/testing"), ".java") + read(Path.of("examples"), ".java");
        List<String> blocks = Stream.concat(
                        Stream.concat(blocks(IN_MARKDOWN, read(Path.of("docs"), ".md")), blocks(IN_MARKDOWN, readme())),
                        blocks(IN_JAVADOC, read(Path.of("src/main/java/dev/fakedrs/testing"), ".java")))
                .toList();
        assertThat(blocks)
                .hasSizeGreaterThan(10)
                .allSatisfy(block -> assertThat(withoutMargin(tests)).contains(withoutMargin(block)));
    }

    private static Stream<String> blocks(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(block -> block.group(1));
    }

    /** Drops the margin of each line, which in Javadoc has an asterisk. */
    private static String withoutMargin(String text) {
        return text.lines()
                .map(line -> line.replaceFirst("^\\s*(\\* ?)?\\s*", "").stripTrailing())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String readme() {
        return read(Path.of("README.md"), ".md");
    }

    private static String read(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .map(JavaBlocksTests::text)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
