package dev.fakedrs.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/** What a run is told, and what is refused. */
class SettingsTests {

    private final Properties properties = new Properties();

    SettingsTests() {
        set("jar", "/a/fake-drs.jar");
        set("wiremock", "/a/benchmark/wiremock.jar");
        set("rounds", "1");
        set("first", "2");
        set("warmup", "0");
        set("window", "4");
        set("connections", "16");
        set("contenders", "jar, wiremock");
    }

    @Test
    void readsAll() {
        Settings settings = Settings.of(properties);

        assertThat(settings.rounds()).isEqualTo(1);
        assertThat(settings.first()).isEqualTo(2);
        assertThat(settings.warmup()).isZero();
        assertThat(settings.window()).isEqualTo(4);
        assertThat(settings.connections()).isEqualTo(16);
        assertThat(settings.contenders()).containsExactly("jar", "wiremock");
        assertThat(settings.folder()).isEqualTo(Path.of("/a/benchmark"));
    }

    @Test
    void namesWhatIsMissingOrWrong() {
        set("window", "0");
        assertThatThrownBy(() -> Settings.of(properties))
                .hasMessage("benchmark.window is '0', and must be a number from 1.");
        set("window", "");
        assertThatThrownBy(() -> Settings.of(properties)).hasMessageStartingWith("benchmark.window is not set");
    }

    @Test
    void namesTheContenderThatItDoesNotKnow() {
        set("contenders", "jar,mountebank");
        assertThatThrownBy(() -> Settings.of(properties))
                .hasMessageContaining("'mountebank'")
                .hasMessageContaining("wiremock");
    }

    private void set(String name, String value) {
        properties.setProperty("benchmark." + name, value);
    }
}
