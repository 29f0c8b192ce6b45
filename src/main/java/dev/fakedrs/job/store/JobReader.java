package dev.fakedrs.job.store;

import dev.fakedrs.job.Job;
import java.util.List;
import java.util.Optional;

/** Reads the jobs of one project. Lists are in the order in which the jobs were added. */
public interface JobReader {

    Optional<Job> find(String id);

    /** Returns all jobs, including deleted ones. */
    List<Job> all();

    /** Returns the subtasks of a parent, including deleted ones. */
    List<Job> subtasks(String parentId);

    /** Returns the jobs with a name, ignoring case, without subtasks and deleted jobs. */
    List<Job> named(String name);
}
