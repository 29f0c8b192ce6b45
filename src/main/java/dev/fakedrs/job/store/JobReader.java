package dev.fakedrs.job.store;

import dev.fakedrs.job.Job;
import java.util.List;
import java.util.Optional;

/** Reads the jobs of one project. Lists are in the order in which the jobs were first put in. */
public interface JobReader {

    Optional<Job> find(String id);

    /** All jobs, deleted ones too. */
    List<Job> all();

    /** The jobs with this parent, deleted ones too. */
    List<Job> subtasks(String parentId);

    /** The jobs with this name, ignoring the case of letters. Subtasks and deleted jobs have no claim to a name. */
    List<Job> named(String name);
}
