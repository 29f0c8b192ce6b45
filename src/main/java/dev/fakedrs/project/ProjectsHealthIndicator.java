package dev.fakedrs.project;

import dev.fakedrs.project.ProjectCapacity.Occupancy;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** How full the emulator is. It is up also where it is full: the projects in use can still be called. */
@Component
final class ProjectsHealthIndicator implements HealthIndicator {

    private final ProjectRegistry projects;

    ProjectsHealthIndicator(ProjectRegistry projects) {
        this.projects = projects;
    }

    @Override
    public Health health() {
        Occupancy occupancy = projects.occupancy();
        return Health.up()
                .withDetail("projects", occupancy.projects())
                .withDetail("most", occupancy.most())
                .withDetail("evicted", occupancy.evicted())
                .withDetail("takes_new", occupancy.takesNew())
                .build();
    }
}
