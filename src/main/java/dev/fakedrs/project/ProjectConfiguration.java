package dev.fakedrs.project;

import dev.fakedrs.job.store.InMemoryJobStore;
import dev.fakedrs.job.store.JobStore;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/** Provides the job store and the time source, which an embedding application may replace. */
@Configuration(proxyBeanMethods = false)
class ProjectConfiguration {

    @Bean
    @Fallback
    JobStore.Factory inMemoryJobStores() {
        return projectId -> new InMemoryJobStore();
    }

    @Bean
    @Fallback
    InstantSource time() {
        return InstantSource.system();
    }
}
