package dev.fakedrs.admin;

import dev.fakedrs.clock.WorldClock;
import dev.fakedrs.job.JobEvent;
import dev.fakedrs.world.World;
import dev.fakedrs.world.Worlds;
import dev.fakedrs.world.document.ClockDocument;
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

/** The clock of a project. */
@AdminController
@RequestMapping("/__admin/projects/{project_id}/clock")
class ClockController {

    private final Worlds worlds;
    private final KnownProjects known;

    ClockController(Worlds worlds, KnownProjects known) {
        this.worlds = worlds;
        this.known = known;
    }

    @GetMapping
    ClockDocument get(@PathVariable("project_id") String projectId) {
        return ClockDocument.of(known.world(projectId).clock());
    }

    /** Sets what it shows, forward only, and whether it runs; what the body leaves out stays. */
    @PutMapping
    ClockDocument put(@PathVariable("project_id") String projectId, HttpServletRequest request) throws IOException {
        ClockDocument document = Documents.read(request, ClockDocument.class);
        WorldClock clock = worlds.of(projectId).clock();
        document.applyTo(clock, "");
        return ClockDocument.of(clock);
    }

    /** Sets the clock forward, and tells what happened in that time. */
    @PostMapping("/advance")
    Advanced advance(@PathVariable("project_id") String projectId, HttpServletRequest request) throws IOException {
        Advance advance = Documents.read(request, Advance.class);
        if ((advance.by == null) == (advance.to == null)) {
            throw Problem.invalid("by", "by: give either by, a duration such as PT30S, or to: next_event");
        }
        World world = worlds.of(projectId);
        Instant from = world.clock().instant();
        try {
            if (advance.by != null) {
                world.clock().forwardBy(advance.by);
            } else {
                world.forwardToNextEvent();
            }
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("by", "by: " + e.getMessage());
        }
        Instant now = world.clock().instant();
        return new Advanced(now, world.events(from, now));
    }

    /** How far: one of the two. */
    record Advance(@Nullable Duration by, @Nullable To to) {}

    /** Where to. */
    enum To {
        NEXT_EVENT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    record Advanced(Instant now, List<JobEvent> events) {}
}
