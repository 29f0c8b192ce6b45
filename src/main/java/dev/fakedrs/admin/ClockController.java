package dev.fakedrs.admin;

import dev.fakedrs.admin.web.AdminException;
import dev.fakedrs.admin.web.AdminRestController;
import dev.fakedrs.admin.web.SnapshotBody;
import dev.fakedrs.job.JobEvent;
import dev.fakedrs.project.Project;
import dev.fakedrs.project.ProjectRegistry;
import dev.fakedrs.project.snapshot.ClockSnapshot;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Reads and sets the clock of a project. */
@AdminRestController
@RequestMapping("/__admin/projects/{project_id}/clock")
class ClockController {

    private final ProjectRegistry projects;
    private final SnapshotBody body;
    private final ProjectLookup known;

    ClockController(ProjectRegistry projects, ProjectLookup known, SnapshotBody body) {
        this.body = body;
        this.projects = projects;
        this.known = known;
    }

    @GetMapping
    ClockSnapshot get(@PathVariable("project_id") String projectId) {
        return ClockSnapshot.of(known.project(projectId).clock());
    }

    /** Moves the clock forward or changes its mode. A field that is null changes nothing. */
    @PutMapping
    ClockSnapshot put(@PathVariable("project_id") String projectId, HttpServletRequest request) throws IOException {
        ClockSnapshot document = body.read(request, ClockSnapshot.class);
        return projects.change(projectId, project -> {
            document.applyTo(project.clock(), "");
            return ClockSnapshot.of(project.clock());
        });
    }

    /** Moves the clock forward and returns the events in between. */
    @PostMapping("/advance")
    Advanced advance(@PathVariable("project_id") String projectId, HttpServletRequest request) throws IOException {
        Project project = known.project(projectId);
        Advance advance = body.read(request, Advance.class);
        if ((advance.by == null) == (advance.to == null)) {
            throw AdminException.invalid("by", "by: give either by, a duration such as PT30S, or to: next_event");
        }
        Instant from = project.clock().instant();
        try {
            if (advance.by != null) {
                project.clock().forwardBy(advance.by);
            } else {
                project.forwardToNextEvent();
            }
        } catch (IllegalArgumentException e) {
            throw AdminException.invalid("by", "by: " + e.getMessage());
        }
        Instant now = project.clock().instant();
        return new Advanced(now, project.events(from, now));
    }

    /** The target time, by a duration or by an event; exactly one is given. */
    record Advance(@Nullable Duration by, @Nullable To to) {}

    /** An event to which the clock can move. */
    enum To {
        NEXT_EVENT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Advanced(Instant now, List<JobEvent> events) {}
}
