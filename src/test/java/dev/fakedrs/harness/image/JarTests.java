package dev.fakedrs.harness.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Spring Boot's executable jar, with a class at its root that older Javas can read. */
@Tag("program")
@EnabledIfSystemProperty(named = "fake-drs.packaged", matches = ".+")
class JarTests {

    private static final int JAVA_8 = 52;

    @Test
    void isStartedByAClassForOlderJavas() throws IOException {
        try (JarFile jar = new JarFile(System.getProperty("fake-drs.packaged"))) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            assertThat(manifest.getValue("Main-Class")).isEqualTo("dev.fakedrs.Main");
            assertThat(manifest.getValue("Start-Class")).isEqualTo("dev.fakedrs.FakeDrsApplication");
            try (DataInputStream main =
                    new DataInputStream(jar.getInputStream(jar.getEntry("dev/fakedrs/Main.class")))) {
                main.skipNBytes(Integer.BYTES + Short.BYTES);
                assertThat(main.readUnsignedShort()).isLessThanOrEqualTo(JAVA_8);
            }
        }
    }

    @Test
    void storesItsLibraries() throws IOException {
        try (JarFile jar = new JarFile(System.getProperty("fake-drs.packaged"))) {
            assertThat(jar.stream().filter(entry -> entry.getName().endsWith(".jar")))
                    .isNotEmpty()
                    .allMatch(entry -> entry.getMethod() == JarEntry.STORED);
        }
    }
}
