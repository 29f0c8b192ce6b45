package dev.fakedrs.project;

import dev.fakedrs.project.ProjectCapacity.Occupancy;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Reports the number of projects and their limit. The status is always up, because existing projects work at the limit too. */
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
