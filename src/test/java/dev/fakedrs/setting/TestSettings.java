package dev.fakedrs.setting;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Settings for tests of single classes. */
public final class TestSettings {

    private TestSettings() {}

    /** The defaults, but for these, each as {@code name=value}. */
    public static FakeDrsProperties of(String... settings) {
        Map<String, String> given = Stream.of(settings)
                .map(setting -> setting.split("=", 2))
                .collect(Collectors.toMap(setting -> setting[0], setting -> setting[1]));
        return new Binder(new MapConfigurationPropertySource(given)).bindOrCreate("fake-drs", FakeDrsProperties.class);
    }
}
