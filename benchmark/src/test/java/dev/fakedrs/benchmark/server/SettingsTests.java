package dev.fakedrs.benchmark.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run is told, and what is refused. */
class SettingsTests {

    private final Properties properties = new Properties();

    SettingsTests() {
        set("what", "growth");
        set("home", "/a/benchmark");
        set("rounds", "1");
        set("first", "2");
        set("warmup", "0");
        set("window", "4");
        set("connections", "16");
        set("contenders", "jar, wiremock");
        set("sizes", "1, 10,10000");
        set("pairs", "3");
        set("slice", "4");
        set("requests", "1000000");
        set("soak", "600");
        set("idle", "60");
    }

    @Test
    void readsAll() {
        Settings settings = Settings.of(properties);

        assertThat(settings.what()).isEqualTo(Settings.GROWTH);
        assertThat(settings.rounds()).isEqualTo(1);
        assertThat(settings.first()).isEqualTo(2);
        assertThat(settings.warmup()).isZero();
        assertThat(settings.window()).isEqualTo(4);
        assertThat(settings.connections()).isEqualTo(16);
        assertThat(settings.contenders()).containsExactly("jar", "wiremock");
        assertThat(settings.sizes()).containsExactly(1, 10, 10_000);
        assertThat(settings.pairs()).isEqualTo(3);
        assertThat(settings.slice()).isEqualTo(4);
        assertThat(settings.requests()).isEqualTo(1_000_000);
        assertThat(settings.soak()).isEqualTo(600);
        assertThat(settings.idle()).isEqualTo(60);
        assertThat(settings.folder()).isEqualTo(Path.of("/a/benchmark/target/benchmark"));
    }

    @Test
    void namesWhatIsWrong() {
        set("window", "0");
        assertThatThrownBy(() -> Settings.of(properties))
                .hasMessage("benchmark.window is '0', and must be a number from 1.");
        set("window", "");
        assertThatThrownBy(() -> Settings.of(properties))
                .hasMessage("benchmark.window is '', and must be a number from 1.");
    }

    @Test
    void hasDefaults() {
        Settings settings = Settings.of(new Properties());

        assertThat(settings.what()).isEqualTo(Settings.CALLS);
        assertThat(settings.contenders()).containsExactly("image", "jar", "wiremock", "control");
    }

    @Test
    void saysHowToMakeTheJarThatIsMissing(@TempDir Path home) {
        set("home", home.resolve("benchmark").toString());
        Settings settings = Settings.of(properties);

        assertThatThrownBy(settings::jar).hasMessageContaining("Run ./mvnw -DskipTests package first");
    }

    @Test
    void namesTheContenderThatItDoesNotKnow() {
        set("contenders", "jar,mountebank");
        assertThatThrownBy(() -> Settings.of(properties))
                .hasMessageContaining("'mountebank'")
                .hasMessageContaining("wiremock");
    }

    @Test
    void namesWhatElseMayBeMeasured() {
        set("what", "speed");
        assertThatThrownBy(() -> Settings.of(properties))
                .hasMessage("benchmark.what has 'speed', and may have [calls, growth, soak].");
    }

    @Test
    void namesTheSizeThatIsNone() {
        set("sizes", "1,0");
        assertThatThrownBy(() -> Settings.of(properties))
                .hasMessage("benchmark.sizes is '0', and must be a number from 1.");
    }

    private void set(String name, String value) {
        properties.setProperty("benchmark." + name, value);
    }
}
