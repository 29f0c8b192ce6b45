package dev.fakedrs.admin.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.contract.Operation;
import dev.fakedrs.job.JobStatus;
import dev.fakedrs.journal.CallEffect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The texts of the console are there in both languages. */
class ConsoleTextsTests {

    private static final Path CONSOLE = Path.of("src/main/resources/static/__admin/console");
    private static final Pattern TEXT = Pattern.compile("'([\\w.]+)': '((?:[^'\\\\]|\\\\.)*)'");
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");
    private static final Pattern USE = Pattern.compile("\\bt\\('([\\w.]+)'");

    private final Map<String, String> english = texts("en.js");
    private final Map<String, String> chinese = texts("zh.js");

    @Test
    void areTheSameInBothLanguages() {
        assertThat(english).hasSizeGreaterThan(200);
        assertThat(chinese.keySet()).isEqualTo(english.keySet());
        english.forEach((name, text) -> assertThat(placesOf(chinese.getOrDefault(name, "")))
                .as(name)
                .containsExactlyInAnyOrderElementsOf(placesOf(text)));
    }

    @Test
    void areThereWhereverTheyAreUsed() throws IOException {
        try (Stream<Path> files = Files.walk(CONSOLE)) {
            files.filter(file -> file.toString().endsWith(".js"))
                    .forEach(
                            file -> assertThat(USE.matcher(read(file)).results().map(use -> use.group(1)))
                                    .as(file.toString())
                                    .allMatch(english::containsKey));
        }
    }

    @Test
    void nameEveryEffectAndTheStatusesOfTheLifeCycle() {
        assertThat(Stream.of(CallEffect.values()).filter(effect -> effect != CallEffect.NONE))
                .allMatch(effect -> english.containsKey("effect." + effect));
        assertThat(Stream.of(JobStatus.values()).filter(status -> !status.name().matches(".*CH(ILD|ANGE)_.*")))
                .allMatch(status -> english.containsKey("constant." + status));
        assertThat(english.keySet().stream().filter(name -> name.matches("Batch\\w+|SwitchVip.*")))
                .allMatch(name -> Stream.of(Operation.values())
                        .anyMatch(operation -> operation.toString().equals(name.split("\\.", 2)[0])));
    }

    private static List<String> placesOf(String text) {
        return PLACE.matcher(text).results().map(MatchResult::group).toList();
    }

    private static Map<String, String> texts(String file) {
        Map<String, String> texts = new TreeMap<>();
        TEXT.matcher(read(CONSOLE.resolve("text").resolve(file)))
                .results()
                .forEach(text -> texts.put(text.group(1), text.group(2)));
        return texts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
