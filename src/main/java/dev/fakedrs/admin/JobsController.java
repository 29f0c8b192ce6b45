package dev.fakedrs.admin;

import dev.fakedrs.job.Job;
import dev.fakedrs.memory.LazyList;
import dev.fakedrs.setting.SwitchoverSettings;
import dev.fakedrs.world.World;
import dev.fakedrs.world.Worlds;
import dev.fakedrs.world.document.InvalidDocument;
import dev.fakedrs.world.document.JobDocument;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The jobs of a project, as tests write and read them. */
@AdminController
@RequestMapping("/__admin/projects/{project_id}/jobs")
class JobsController {

    private final Worlds worlds;
    private final KnownProjects known;
    private final SwitchoverSettings settings;

    JobsController(Worlds worlds, KnownProjects known, SwitchoverSettings settings) {
        this.worlds = worlds;
        this.known = known;
        this.settings = settings;
    }

    @GetMapping
    JobList list(@PathVariable("project_id") String projectId, HttpServletRequest request) {
        Query query = new Query(request, "limit", "offset");
        World world = known.world(projectId);
        Instant now = world.clock().instant();
        List<Job> all = world.jobs().all();
        List<Job> page = all.stream()
                .skip(query.number("offset", 0, 0, Integer.MAX_VALUE))
                .limit(query.number("limit", 1_000, 1, 10_000))
                .toList();
        return new JobList(all.size(), new LazyList<>(page, job -> JobDocument.of(job, now)));
    }

    @GetMapping("/{job_id}")
    JobDocument get(@PathVariable("project_id") String projectId, @PathVariable("job_id") String jobId) {
        World world = known.world(projectId);
        return world.jobs()
                .find(jobId)
                .map(job -> JobDocument.of(job, world.clock().instant()))
                .orElseThrow(() -> Problem.notFound("There is no job " + jobId + " in project " + projectId));
    }

    /** Creates the job, or replaces it. */
    @PutMapping("/{job_id}")
    JobDocument put(
            @PathVariable("project_id") String projectId,
            @PathVariable("job_id") String jobId,
            HttpServletRequest request)
            throws IOException {
        JobDocument document = Documents.read(request, JobDocument.class);
        if (document.id() != null && !document.id().equals(jobId)) {
            throw new InvalidDocument("id", "is not the path's; leave it out");
        }
        World world = worlds.of(projectId);
        Instant now = world.clock().instant();
        Job job = document.toJob("", jobId, now, settings.duration());
        world.put(job);
        return JobDocument.of(job, now);
    }

    /** Removes the job, and with a parent its subtasks, as if they had never been. */
    @DeleteMapping("/{job_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable("project_id") String projectId, @PathVariable("job_id") String jobId) {
        if (!known.world(projectId).remove(jobId)) {
            throw Problem.notFound("There is no job " + jobId + " in project " + projectId);
        }
    }

    record JobList(int total, List<JobDocument> jobs) {}
}
