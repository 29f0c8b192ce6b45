package dev.fakedrs.project;

import static dev.fakedrs.setting.SettingRules.check;
import static dev.fakedrs.setting.SettingRules.notBlank;
import static dev.fakedrs.setting.SettingRules.notNegative;
import static org.springframework.util.ResourceUtils.CLASSPATH_URL_PREFIX;
import static org.springframework.util.ResourceUtils.FILE_URL_PREFIX;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;

/**
 * What projects are made of.
 *
 * @param seedFile the seed file that every new project is filled from: a path, or a place on the classpath
 * @param maxProjects how many projects there may be at once
 * @param evictProjects whether one of them goes where there is no room for another
 * @param evictProjectsAfter for how long nobody must have used it
 */
@ConfigurationProperties("fake-drs")
public record ProjectProperties(
        @DefaultValue(ProjectProperties.DEFAULT_SEED_FILE) String seedFile,

        @DefaultValue("10000") int maxProjects,

        @DefaultValue("true") boolean evictProjects,

        @DefaultValue("5m") Duration evictProjectsAfter) {

    public ProjectProperties {
        notBlank("fake-drs.seed-file", seedFile);
        check(maxProjects > 0, "fake-drs.max-projects", maxProjects, "It must be at least 1.");
        notNegative("fake-drs.evict-projects-after", evictProjectsAfter);
    }

    /** The seed file where none is named. */
    public static final String DEFAULT_SEED_FILE = "classpath:default-world.yaml";

    /** The seed file. */
    Resource seedResource() {
        boolean prefixed = seedFile.startsWith(CLASSPATH_URL_PREFIX) || seedFile.startsWith(FILE_URL_PREFIX);
        return prefixed
                ? new DefaultResourceLoader(ProjectProperties.class.getClassLoader()).getResource(seedFile)
                : new FileSystemResource(seedFile);
    }
}
