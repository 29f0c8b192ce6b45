package dev.fakedrs.job;

import dev.fakedrs.job.store.InMemoryJobStore;
import dev.fakedrs.job.store.JobStore;

class InMemoryJobStoreTests implements JobStoreContract {

    @Override
    public JobStore.Factory stores() {
        return projectId -> new InMemoryJobStore();
    }
}
