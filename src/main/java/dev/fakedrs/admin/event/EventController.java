package dev.fakedrs.admin.event;

import dev.fakedrs.admin.web.AdminException;
import dev.fakedrs.admin.web.AdminRestController;
import dev.fakedrs.project.Project;
import dev.fakedrs.project.ProjectRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** Tells what happens in a project while it happens. */
@AdminRestController
class EventController {

    private final ProjectRegistry projects;
    private final EventStreams streams;

    EventController(ProjectRegistry projects, EventStreams streams) {
        this.projects = projects;
        this.streams = streams;
    }

    @GetMapping("/__admin/projects/{project_id}/events")
    ResponseEntity<SseEmitter> listen(
            HttpMethod method,
            @PathVariable("project_id") String projectId,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastEventId) {
        Project project = projects.use(projectId)
                .orElseThrow(() -> AdminException.notFound("There is no project " + projectId + " to listen to"));
        if (method.equals(HttpMethod.HEAD)) {
            return ResponseEntity.ok().contentType(MediaType.TEXT_EVENT_STREAM).build();
        }
        EventReceiver receiver = streams.open(project, lastEventId);
        if (receiver == null) {
            throw AdminException.unavailable(
                    "There are " + EventStreams.MAX_RECEIVERS + " event streams already, which is the maximum");
        }
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_EVENT_STREAM)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                // Tells nginx not to collect events before it passes them on.
                .header("X-Accel-Buffering", "no")
                .body(receiver.emitter());
    }
}
