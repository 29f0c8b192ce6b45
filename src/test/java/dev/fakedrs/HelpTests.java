package dev.fakedrs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fakedrs.harness.program.Program;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the program answers in place of a start. */
class HelpTests {

    private static final int JAVA_8 = 52;

    /** What Java itself says where its options come from the environment. */
    private static final String JAVA_OPTIONS = "(?m)^(NOTE: )?Picked up .*\\R";

    @Test
    void saysEverySettingWithItsDefaultAndMeaning() {
        String help = CommandLineHelp.text();
        assertThat(CommandLineHelp.settings()).hasSizeGreaterThan(20);
        CommandLineHelp.settings()
                .forEach(
                        (name, usual) -> assertThat(help).contains(name + (usual.isEmpty() ? "" : " (" + usual + ")")));
        assertThat(help)
                .contains("server.port (8147)")
                .contains("fake-drs.journal.entries (1000): how many calls ")
                .contains("fake-drs.identity.users[0].access (full)");
    }

    @Tag("program")
    @ParameterizedTest
    @CsvSource({"--help, application.properties", "-h, FAKE_DRS_AUTH", "--version, fake-drs", "-V, fake-drs"})
    void answersAndEnds(String option, String said) throws IOException {
        try (Program program = new Program(option)) {
            assertThat(program.exitCode()).isZero();
            String output = program.output().replaceAll(JAVA_OPTIONS, "");
            assertThat(output).startsWith("fake-drs ").contains(said).doesNotContain("INFO");
        }
    }

    @Test
    void canBeStartedByAnOldJava() throws IOException {
        try (DataInputStream main =
                new DataInputStream(Objects.requireNonNull(Main.class.getResourceAsStream("Main.class")))) {
            main.skipNBytes(Integer.BYTES + Short.BYTES);
            assertThat(main.readUnsignedShort()).isLessThanOrEqualTo(JAVA_8);
        }
    }

    @ParameterizedTest
    @CsvSource({"1.8, true", "9, true", "11, true", "16, true", "17, false", "21, false", "25, false", "100, false"})
    void knowsWhichJavaIsTooOld(String version, boolean tooOld) {
        assertThat(Main.isTooOld(version)).isEqualTo(tooOld);
    }
}
