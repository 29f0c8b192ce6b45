package dev.fakedrs.harness.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The Dockerfile does what {@link Image} does. */
class ImageTests {

    @Test
    void isTrainedAndStartedWithTheSameOptions() throws IOException {
        assertThat(Files.readString(Path.of("Dockerfile")))
                .contains("\nRUN java @training.options dev.fakedrs.Rehearsal\n")
                .contains("\nENTRYPOINT [\"java\", \"@start.options\"]\n");
    }

    @Test
    void limitsTheHeap() throws IOException {
        assertThat(Image.javaOptions()).startsWith("-Xmx");
    }
}
