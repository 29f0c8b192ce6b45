package dev.fakedrs.project;

import dev.fakedrs.journal.JournalBudget;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Metrics of the projects: their number, their limit, and evictions. */
@Component
final class ProjectMetrics implements MeterBinder {

    private final ProjectRegistry projects;
    private final JournalBudget journals;

    ProjectMetrics(ProjectRegistry projects, JournalBudget journals) {
        this.projects = projects;
        this.journals = journals;
    }

    @Override
    public void bindTo(MeterRegistry metrics) {
        Gauge.builder("drs.projects", () -> projects.occupancy().projects())
                .description("Projects in use")
                .register(metrics);
        Gauge.builder("drs.projects.max", () -> projects.occupancy().most())
                .description("Maximum number of projects")
                .register(metrics);
        FunctionCounter.builder(
                        "drs.projects.evicted", projects, all -> all.occupancy().evicted())
                .description("Projects that were evicted to make room for others")
                .register(metrics);
        FunctionCounter.builder("drs.journal.dropped", journals, JournalBudget::dropped)
                .description("Journal entries that were evicted to make room for others")
                .register(metrics);
    }
}
