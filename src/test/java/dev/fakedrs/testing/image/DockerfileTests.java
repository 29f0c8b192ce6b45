package dev.fakedrs.testing.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is read from a Dockerfile. */
class DockerfileTests {

    @Test
    void readsTheTrainingAndTheEntrypointOfTheLastStage() {
        Dockerfile dockerfile = new Dockerfile("""
                FROM jdk AS build
                RUN java -XX:AOTCacheOutput=other.aot -jar other.jar
                ENTRYPOINT ["other"]
                FROM jre
                RUN mkdir cache
                ENV JDK_JAVA_OPTIONS="-Da=b -Dc=d"
                RUN java -XX:AOTCacheOutput=a.aot -jar a.jar
                ENTRYPOINT ["java", "-XX:AOTCache=a.aot", "-Dgreeting=good day", "-jar", "a.jar"]
                """);

        assertThat(dockerfile.training()).isEqualTo("java -XX:AOTCacheOutput=a.aot -jar a.jar");
        assertThat(dockerfile.environment()).containsOnly(Map.entry("JDK_JAVA_OPTIONS", "-Da=b -Dc=d"));
        assertThat(dockerfile.entrypoint())
                .containsExactly("java", "-XX:AOTCache=a.aot", "-Dgreeting=good day", "-jar", "a.jar");
    }

    @Test
    void joinsLinesAndLeavesOutCommentsAndOptions() {
        Dockerfile dockerfile = new Dockerfile("""
                FROM jre
                # RUN java -XX:AOTCacheOutput=never.aot
                run --network=none --mount=type=tmpfs,target=/tmp java -XX:AOTCacheOutput=a.aot \\
                    # why this is so
                    -XX:-UsePerfData \\
                    -cp a.jar dev.fakedrs.Rehearsal \\
                    && rm -f a.log
                ENTRYPOINT ["java", \\
                    "-jar", "a.jar"]
                """);

        assertThat(dockerfile.training().split("\\s+", -1))
                .containsExactly(
                        "java",
                        "-XX:AOTCacheOutput=a.aot",
                        "-XX:-UsePerfData",
                        "-cp",
                        "a.jar",
                        "dev.fakedrs.Rehearsal",
                        "&&",
                        "rm",
                        "-f",
                        "a.log");
        assertThat(dockerfile.entrypoint()).containsExactly("java", "-jar", "a.jar");
    }

    @Test
    void saysWhatIsMissing() {
        Dockerfile dockerfile = new Dockerfile("FROM jre\nRUN java -jar a.jar\nENTRYPOINT java -jar a.jar\n");

        assertThatThrownBy(dockerfile::training)
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("RUN -XX:AOTCacheOutput");
        assertThatThrownBy(dockerfile::entrypoint).isInstanceOf(CannotRun.class).hasMessageContaining("no JSON array");
    }

    @Test
    void understandsTheProjectsOwn() throws IOException {
        Dockerfile dockerfile = Dockerfile.ofProject();

        String cache = dockerfile.training().replaceFirst("(?s).*-XX:AOTCacheOutput=(\\S+).*", "$1");
        assertThat(dockerfile.entrypoint()).startsWith("java").contains("-XX:AOTCache=" + cache);
    }
}
