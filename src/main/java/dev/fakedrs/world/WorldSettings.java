package dev.fakedrs.world;

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
 * What worlds are made of.
 *
 * @param world the world file that every new world is filled from: a path, or a place on the classpath
 * @param maxProjects how many worlds there may be at once
 * @param evictProjects whether one of them goes where there is no room for another
 * @param evictProjectsAfter for how long nobody must have used it
 */
@ConfigurationProperties("fake-drs")
public record WorldSettings(
        @DefaultValue(WorldSettings.DEFAULT_WORLD) String world,

        @DefaultValue("10000") int maxProjects,

        @DefaultValue("true") boolean evictProjects,

        @DefaultValue("5m") Duration evictProjectsAfter) {

    public WorldSettings {
        notBlank("fake-drs.world", world);
        check(maxProjects > 0, "fake-drs.max-projects", maxProjects, "It must be at least 1.");
        notNegative("fake-drs.evict-projects-after", evictProjectsAfter);
    }

    /** The world file where none is named. */
    public static final String DEFAULT_WORLD = "classpath:default-world.yaml";

    /** The world file. */
    Resource worldFile() {
        boolean prefixed = world.startsWith(CLASSPATH_URL_PREFIX) || world.startsWith(FILE_URL_PREFIX);
        return prefixed
                ? new DefaultResourceLoader(WorldSettings.class.getClassLoader()).getResource(world)
                : new FileSystemResource(world);
    }
}
