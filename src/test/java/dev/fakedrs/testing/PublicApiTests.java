package dev.fakedrs.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Executable;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What users of the kit compile against is written down, so that no change of it goes unnoticed. To accept one, copy
 * {@code target/kit-api.txt} over {@code src/test/resources/kit-api.txt}.
 */
class PublicApiTests {

    @Test
    void isAsWrittenDown() throws Exception {
        List<String> api = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("dev.fakedrs.testing").stream()
                        .filter(type -> !type.getPackageName().matches(".*\\.(http|process)"))
                        .map(type -> type.reflect())
                        .filter(type -> Modifier.isPublic(type.getModifiers()))
                        .flatMap(PublicApiTests::signatures)
                        .sorted()
                        .toList();
        Files.write(Path.of("target", "kit-api.txt"), api);
        assertThat(api).isEqualTo(Files.readAllLines(Path.of("src/test/resources/kit-api.txt")));
    }

    private static Stream<String> signatures(Class<?> type) {
        Stream<AccessibleObject> members = Stream.of(
                        type.getDeclaredConstructors(), type.getDeclaredMethods(), type.getDeclaredFields())
                .flatMap(Stream::of);
        return Stream.concat(
                Stream.of(type.toGenericString()),
                members.map(Member.class::cast)
                        .filter(member -> Modifier.isPublic(member.getModifiers()) && !member.isSynthetic())
                        .map(PublicApiTests::signature));
    }

    private static String signature(Member member) {
        return member instanceof Executable executable ? executable.toGenericString() : member.toString();
    }
}
