package dev.fakedrs.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fakedrs.project.seed.InvalidSeedFileException;
import dev.fakedrs.project.seed.SeedFile;
import dev.fakedrs.project.snapshot.ProjectSnapshot;
import dev.fakedrs.project.snapshot.reading.SnapshotReader;
import jakarta.validation.Validation;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

class SeedFileTests {

    private static final InstantSource TIME = InstantSource.fixed(Instant.parse("2026-03-02T08:15:41Z"));
    private static final SnapshotReader READER =
            new SnapshotReader(Validation.buildDefaultValidatorFactory().getValidator());
    private static final Duration SWITCHOVER = Duration.ofSeconds(3);

    @Test
    void readsTheDefaultProject() {
        ProjectSnapshot project =
                SeedFile.read(new ClassPathResource("default-project.yaml"), READER, TIME, SWITCHOVER);
        assertThat(project.toJobs(TIME.instant(), Duration.ZERO)).hasSize(13);
        assertThat(project.toScenarios()).hasSize(3);
    }

    /** In the file, a bar is the end of a line. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "jobs:|  - id: a|    colour: red => line 3: jobs[0].colour: unknown field ; known here are",
                "jobs:|  - id: a|    statsu: PAUSING => line 3: jobs[0].statsu: ; did you mean status?",
                "version: 1|jobs:|  - id: a|    stauts: X|    name: n|  - id: b => line 4: jobs[0].stauts: unknown field",
                "version: 1|clok: {mode: frozen}|jobs:|  - id: a => line 2: clok: unknown field",
                "jobs:|  - id: a|    switchover:|      mod: source|||  - id: b => line 4: jobs[0].switchover.mod: unknown field",
                "jobs:|  - id: a|    status: RUNNING => line 3: jobs[0].status: 'RUNNING' is not one of CREATING,",
                "jobs:|  - id: a|    status: PAUSED => line 3: ; did you mean PAUSING?",
                "jobs:|  - id: a|    status: pausing => line 3: jobs[0].status: 'pausing' is not one of",
                "jobs:|  - id: a|  - id: b|  - id: a => line 4: jobs[2].id: 'a' is the id of an earlier job",
                "jobs:|  - id: a|    parent_id: b => line 3: jobs[0].parent_id: there is no job 'b'",
                "jobs:|  - id: a|    parent_id: a => line 3: jobs[0].parent_id:",
                "jobs:|  - id: a|  - id: b|    parent_id: a|  - id: c|    parent_id: b => line 6: jobs[2].parent_id: 'b' is a subtask",
                "jobs:|  - name: a => jobs[0].id: is missing",
                "jobs:|  - id: 'a b' => line 2: jobs[0].id: must be 1 to 64",
                "jobs:|  - id: a|    id: b => line 3: jobs[0]: Duplicate",
                "jobs:|  - id: a|   name: b => line 3",
                "jobs: a => jobs: must be a list",
                "jobs: [a] => jobs[0]",
                "jobs: [{id: 7}] => jobs[0].id: ; a text",
                "jobs: [{id: a, deleted: maybe}] => jobs[0].deleted: ; true or false",
                "jobs: [{id: a, create_time: yesterday}] => jobs[0].create_time: ; instant in ISO 8601",
                "jobs: [{id: a, switchover: {}}] => jobs[0].switchover.mode: is missing",
                "jobs: [{id: a, switchover: {mode: source, status: SWITCH_VIP_COMPLETE, error_code: DRS.M01501}}] => jobs[0].switchover.status: does not fit",
                "jobs: [{id: a, switchover: {mode: source, started_at: 2026-03-02T09:00:00Z, ends_at: 2026-03-02T08:00:00Z}}] => jobs[0].switchover.ends_at: is before started_at",
                "scenarios: [{then: {answer: {error_code: DRS.M99999}}}] => scenarios[0].then.answer.error_code: 'DRS.M99999' is not one of",
                "scenarios: [{when: {operation: SwitchVIP}, then: {}}] => scenarios[0].when.operation: ; did you mean SwitchVip?",
                "scenarios: [{times: 0, then: {switchover: {}}}] => scenarios[0].times: must be at least 1",
                "scenarios: [{name: x}] => scenarios[0].then: is missing",
                "scenarios: [{then: {}}] => scenarios[0].then",
                "scenarios: [{then: {switchover: {duration: 3}}}] => scenarios[0].then.switchover.duration: ; duration in ISO 8601",
                "scenarios: [{then: {switchover: {duration: -PT3S}}}] => scenarios[0].then.switchover.duration: must not be negative",
                "clock: {now: 1960-01-01T00:00:00Z} => clock.now: ; from 1970",
                "jobs:|  - id: a|    name: &n orders|  - id: b|    description: *n => line 5: jobs[1].description: *n is an alias",
                "jobs:|  - &base {id: a, name: x}|  - <<: *base|    id: b => line 3: jobs[1].<<: *base is an alias ; merge keys",
                "jobs: [{id: a}, *other] => line 1: jobs[1]: *other is an alias",
                "jobs:|- id: a|scenarios:|- then: {answer: {status: 200, body: {x: [1, *y]}}} => line 4: scenarios[0].then.answer.body.x[1]: *y is an",
                "clock: {*key : frozen} => line 1: clock",
                "*all => line 1: *all is an alias",
                "version: 2 => version: 2 is of a later emulator ; reads version 1",
                "version: 0 => version: 0 is of no emulator"
            })
    void saysWhatIsWrongAndWhere(String example) {
        String[] parts = example.split(" => ", 2);
        Resource file =
                new ByteArrayResource(parts[0].replace("|", "\n").getBytes(StandardCharsets.UTF_8), "seed.yaml");
        assertThatExceptionOfType(InvalidSeedFileException.class)
                .isThrownBy(() -> SeedFile.read(file, READER, TIME, SWITCHOVER))
                .withMessageStartingWith("The seed file")
                .withMessageContainingAll("seed.yaml", "line ")
                .satisfies(error -> assertThat(error.getMessage()).contains(parts[1].split(" ; ", -1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"'*a'", "\"*a\"", "a * b", "&a x*", "|\n      *a"})
    void takesATextWithAStarAndAnAnchorThatNobodyNames(String text) {
        Resource file = new ByteArrayResource(
                ("jobs:\n  - id: a\n    description: " + text).getBytes(StandardCharsets.UTF_8), "seed.yaml");
        assertThat(SeedFile.read(file, READER, TIME, SWITCHOVER).toJobs(TIME.instant(), Duration.ZERO))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jobs: [{id: a, status: '%s'}]",
                "jobs: [{id: a, '%s': 1}]",
                "jobs: [{id: a, create_time: '%s'}]",
                "clock: {mode: '%s'}"
            })
    void repeatsNoMoreOfALongTextThanAPersonReads(String yaml) {
        Resource file = new ByteArrayResource(yaml.formatted("x".repeat(40_000)).getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(InvalidSeedFileException.class)
                .isThrownBy(() -> SeedFile.read(file, READER, TIME, SWITCHOVER))
                .satisfies(error -> assertThat(error.getMessage()).hasSizeLessThan(1_500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing", "null"})
    void refusesAnEmptyFile(String yaml) {
        Resource file = new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8));
        assertThatExceptionOfType(InvalidSeedFileException.class)
                .isThrownBy(() -> SeedFile.read(file, READER, TIME, SWITCHOVER))
                .withMessageContaining("empty");
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThatExceptionOfType(InvalidSeedFileException.class)
                .isThrownBy(() -> SeedFile.read(new FileSystemResource("/nowhere/seed.yaml"), READER, TIME, SWITCHOVER))
                .withMessageContaining("/nowhere/seed.yaml")
                .withMessageContaining("there is no such file");
    }
}
