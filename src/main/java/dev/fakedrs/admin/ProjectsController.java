package dev.fakedrs.admin;

import dev.fakedrs.world.World;
import dev.fakedrs.world.Worlds;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** All worlds together. */
@AdminController
class ProjectsController {

    private final Worlds worlds;

    ProjectsController(Worlds worlds) {
        this.worlds = worlds;
    }

    /** The projects whose worlds are in use, by id. */
    @GetMapping("/__admin/projects")
    Projects list(HttpServletRequest request) {
        Query query = new Query(request, "limit", "offset");
        List<World> all = worlds.all();
        return new Projects(
                all.size(),
                all.stream()
                        .skip(query.number("offset", 0, 0, Integer.MAX_VALUE))
                        .limit(query.number("limit", 1_000, 1, 10_000))
                        .map(world -> new Project(world.projectId()))
                        .toList());
    }

    /** Forgets all worlds. */
    @PostMapping("/__admin/reset")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset() {
        worlds.forgetAll();
    }

    record Projects(int total, List<Project> projects) {}

    record Project(String projectId) {}
}
