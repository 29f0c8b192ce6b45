package dev.fakedrs.job;

class InMemoryJobStoreTests implements JobStoreContract {

    @Override
    public JobStore.Factory stores() {
        return projectId -> new InMemoryJobStore();
    }
}
