package dev.fakedrs.world;

import dev.fakedrs.clock.WorldClock;
import dev.fakedrs.job.InMemoryJobStore;
import dev.fakedrs.journal.JournalSettings;
import dev.fakedrs.journal.Shelf;
import dev.fakedrs.memory.MemoryBudget;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.util.unit.DataSize;

/** Projects for unit tests. */
public final class TestWorld {

    private TestWorld() {}

    /** A project without jobs, whose clock stands at 1970-01-01T00:00:00Z. */
    public static World empty() {
        return new World(
                "test",
                new WorldClock(InstantSource.fixed(Instant.EPOCH)),
                new InMemoryJobStore(),
                new MemoryBudget().open(0),
                new Shelf(new JournalSettings(10, DataSize.ofMegabytes(1))).open());
    }
}
