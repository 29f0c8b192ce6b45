package dev.fakedrs;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

/** The shape that the README promises. */
class ArchitectureTests {

    private static final Set<String> CLOCKS = Set.of(
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.time.InstantSource.system",
            "java.util.Date.<init>",
            "java.lang.Thread.sleep");

    private static final JavaClasses ALL = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.fakedrs");
    private static final JavaClasses KIT = ALL.that(resideInAPackage("dev.fakedrs.testing.."));
    private static final JavaClasses PROGRAM = ALL.that(resideOutsideOfPackage("dev.fakedrs.testing.."));

    /** Users have the kit on their class path, and the program in a process of its own. */
    @Test
    void theKitAndTheProgramShareNothing() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.fakedrs.testing..")
                .check(PROGRAM);
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "dev.fakedrs.testing..", "java..", "org.json..", "org.jspecify..", "org.junit.jupiter.api..")
                .check(KIT.that(resideOutsideOfPackage("dev.fakedrs.testing.container")));
    }

    @Test
    void dependenciesPointOneWay() {
        layeredArchitecture()
                .consideringOnlyDependenciesInLayers()
                .layer("contract")
                .definedBy("dev.fakedrs.contract..")
                .layer("spelling")
                .definedBy("dev.fakedrs.spelling..")
                .layer("memory")
                .definedBy("dev.fakedrs.memory..")
                .layer("clock")
                .definedBy("dev.fakedrs.clock..")
                .layer("scenario")
                .definedBy("dev.fakedrs.scenario..")
                .layer("job")
                .definedBy("dev.fakedrs.job..")
                .layer("setting")
                .definedBy("dev.fakedrs.setting..")
                .layer("journal")
                .definedBy("dev.fakedrs.journal..")
                .layer("coverage")
                .definedBy("dev.fakedrs.coverage..")
                .layer("project")
                .definedBy("dev.fakedrs.project..")
                .layer("auth")
                .definedBy("dev.fakedrs.auth..")
                .layer("drs")
                .definedBy("dev.fakedrs.drs..")
                .layer("iam")
                .definedBy("dev.fakedrs.iam..")
                .layer("admin")
                .definedBy("dev.fakedrs.admin..")
                .layer("http")
                .definedBy("dev.fakedrs.http..")
                .layer("tomcat")
                .definedBy("dev.fakedrs.tomcat..")
                .whereLayer("drs")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("iam")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("admin")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("auth")
                .mayOnlyBeAccessedByLayers("drs", "iam")
                .whereLayer("project")
                .mayOnlyBeAccessedByLayers("auth", "drs", "iam", "admin")
                .whereLayer("coverage")
                .mayOnlyBeAccessedByLayers("project", "drs", "admin")
                .whereLayer("journal")
                .mayOnlyBeAccessedByLayers("project", "drs", "admin")
                .whereLayer("scenario")
                .mayOnlyBeAccessedByLayers("coverage", "project", "drs", "admin")
                .whereLayer("job")
                .mayOnlyBeAccessedByLayers("setting", "scenario", "coverage", "project", "drs", "admin")
                .whereLayer("clock")
                .mayOnlyBeAccessedByLayers("auth", "project", "drs", "admin")
                .whereLayer("tomcat")
                .mayOnlyBeAccessedByLayers("drs", "http")
                .whereLayer("setting")
                .mayOnlyBeAccessedByLayers("journal", "project", "auth", "drs", "iam", "admin", "memory")
                .check(PROGRAM);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.fakedrs.(**)").should().beFreeOfCycles().check(ALL);
    }

    @Test
    void theProjectKnowsNoHttp() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        "dev.fakedrs",
                        "dev.fakedrs.drs..",
                        "dev.fakedrs.http..",
                        "dev.fakedrs.tomcat..",
                        "dev.fakedrs.iam..",
                        "dev.fakedrs.admin..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "jakarta.servlet..",
                        "java.net.http..",
                        "org.apache.catalina..",
                        "org.springframework.http..",
                        "org.springframework.web..")
                .check(PROGRAM);
    }

    @Test
    void timeComesOnlyFromTheClock() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.fakedrs.project.ProjectConfiguration")
                .should()
                .accessTargetWhere(
                        DescribedPredicate.describe("reads the time, or waits", ArchitectureTests::readsTime))
                .check(PROGRAM);
        methods().should().notBeAnnotatedWith(Scheduled.class).check(PROGRAM);
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.util\\.(Timer|concurrent\\.Scheduled.*)")
                .check(PROGRAM);
    }

    /** It bounds what is compared: what a caller sent may have any length. */
    @Test
    void onlyOneComparesSpellings() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.fakedrs.spelling.Spelling")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.commons.text.similarity..")
                .check(PROGRAM);
    }

    @Test
    void packagesAreNamedAfterTheField() {
        noClasses()
                .should()
                .resideInAnyPackage("..util..", "..common..", "..dto..", "..impl..", "..config..", "..service..")
                .check(PROGRAM);
    }

    @Test
    void everyPackageIsNullMarked() {
        assertThat(ALL.stream()
                        .map(type -> type.getPackage())
                        .distinct()
                        .filter(room -> !room.isAnnotatedWith(NullMarked.class)))
                .isEmpty();
    }

    @Test
    void controllersAreOnlyReachedByHttp() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .and()
                .areNotAnnotations()
                .should()
                .bePackagePrivate()
                .andShould()
                .resideInAnyPackage("dev.fakedrs.drs..", "dev.fakedrs.iam..", "dev.fakedrs.admin..")
                .check(PROGRAM);
    }

    /** By their names they are found at each start. */
    @Test
    void controllersAreNamedSo() {
        classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .and()
                .areNotAnnotations()
                .should()
                .haveSimpleNameEndingWith("Controller")
                .check(PROGRAM);
    }

    /** Settings cannot be changed once they are read. */
    @Test
    void settingsAreRecords() {
        classes()
                .that()
                .areAnnotatedWith(ConfigurationProperties.class)
                .should()
                .beRecords()
                .check(PROGRAM);
    }

    @ParameterizedTest
    @CsvSource({"src/main/java, 200", "src/test/java, 300"})
    void filesAreSmall(String folder, int maxLines) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            List<Path> tooLong = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> linesOf(file) > maxLines)
                    .toList();
            assertThat(tooLong).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java", "src/test/java"})
    void packagesFitOnAScreen(String root) throws IOException {
        try (Stream<Path> folders = Files.walk(Path.of(root))) {
            assertThat(folders.filter(Files::isDirectory)).allSatisfy(folder -> {
                try (Stream<Path> files = Files.list(folder)) {
                    assertThat(files.filter(Files::isRegularFile)).hasSizeLessThanOrEqualTo(12);
                }
            });
        }
    }

    private static boolean readsTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String name = access.getTarget().getName();
        boolean now = owner.startsWith("java.time.") && name.equals("now");
        boolean systemClock = owner.equals("java.time.Clock") && name.startsWith("system");
        return now || systemClock || CLOCKS.contains(owner + "." + name);
    }

    private static long linesOf(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
