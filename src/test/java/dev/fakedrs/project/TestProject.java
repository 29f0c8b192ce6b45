package dev.fakedrs.project;

import dev.fakedrs.clock.VirtualClock;
import dev.fakedrs.job.store.InMemoryJobStore;
import dev.fakedrs.journal.JournalBudget;
import dev.fakedrs.memory.MemoryBudget;
import dev.fakedrs.setting.FakeDrsProperties.Journal;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.util.unit.DataSize;

/** Projects for unit tests. */
public final class TestProject {

    private TestProject() {}

    /** A project without jobs, whose clock stands at 1970-01-01T00:00:00Z. */
    public static Project empty() {
        return new Project(
                "test",
                new VirtualClock(InstantSource.fixed(Instant.EPOCH)),
                new InMemoryJobStore(),
                new MemoryBudget().open(0),
                new JournalBudget(new Journal(10, DataSize.ofMegabytes(1))).open());
    }
}
