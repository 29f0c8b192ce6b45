package dev.fakedrs.admin;

import dev.fakedrs.admin.web.AdminException;
import dev.fakedrs.admin.web.AdminRestController;
import dev.fakedrs.admin.web.QueryParameters;
import dev.fakedrs.admin.web.SnapshotBody;
import dev.fakedrs.job.Job;
import dev.fakedrs.memory.LazyList;
import dev.fakedrs.project.Project;
import dev.fakedrs.project.ProjectRegistry;
import dev.fakedrs.project.snapshot.JobSnapshot;
import dev.fakedrs.project.snapshot.reading.InvalidSnapshotException;
import dev.fakedrs.setting.FakeDrsProperties;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Reads and writes the jobs of a project. */
@AdminRestController
@RequestMapping("/__admin/projects/{project_id}/jobs")
class JobController {

    private final ProjectRegistry projects;
    private final SnapshotBody body;
    private final ProjectLookup known;
    private final Duration switchoverDuration;

    JobController(ProjectRegistry projects, ProjectLookup known, FakeDrsProperties settings, SnapshotBody body) {
        this.body = body;
        this.projects = projects;
        this.known = known;
        this.switchoverDuration = settings.switchover().duration();
    }

    @GetMapping
    JobList list(@PathVariable("project_id") String projectId, HttpServletRequest request) {
        QueryParameters query = new QueryParameters(request, "limit", "offset");
        Project project = known.project(projectId);
        Instant now = project.clock().instant();
        List<Job> all = project.jobs().all();
        List<Job> page = all.stream()
                .skip(query.number("offset", 0, 0, Integer.MAX_VALUE))
                .limit(query.number("limit", 1_000, 1, 10_000))
                .toList();
        return new JobList(all.size(), new LazyList<>(page, job -> JobSnapshot.of(job, now)));
    }

    @GetMapping("/{job_id}")
    JobSnapshot get(@PathVariable("project_id") String projectId, @PathVariable("job_id") String jobId) {
        Project project = known.project(projectId);
        return project.jobs()
                .find(jobId)
                .map(job -> JobSnapshot.of(job, project.clock().instant()))
                .orElseThrow(() -> AdminException.notFound("There is no job " + jobId + " in project " + projectId));
    }

    /** Creates or replaces a job. */
    @PutMapping("/{job_id}")
    JobSnapshot put(
            @PathVariable("project_id") String projectId,
            @PathVariable("job_id") String jobId,
            HttpServletRequest request)
            throws IOException {
        JobSnapshot document = body.read(request, JobSnapshot.class);
        if (document.id() != null && !document.id().equals(jobId)) {
            throw new InvalidSnapshotException("id", "is not the path's; leave it out");
        }
        return projects.change(projectId, project -> {
            Instant now = project.clock().instant();
            Job job = document.toJob("", jobId, now, switchoverDuration);
            project.put(job);
            return JobSnapshot.of(job, now);
        });
    }

    /** Removes a job and its subtasks completely, unlike the DRS API, which keeps deleted jobs. */
    @DeleteMapping("/{job_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(@PathVariable("project_id") String projectId, @PathVariable("job_id") String jobId) {
        if (!known.project(projectId).remove(jobId)) {
            throw AdminException.notFound("There is no job " + jobId + " in project " + projectId);
        }
    }

    record JobList(int total, List<JobSnapshot> jobs) {}
}
