package dev.fakedrs.project;

import static dev.fakedrs.setting.SettingRules.notBlank;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where this cloud is.
 *
 * @param region the region of the catalogue's endpoints, and of databases that do not say theirs
 */
@ConfigurationProperties("fake-drs.identity")
public record RegionProperties(@DefaultValue("eu-de") String region) {

    public RegionProperties {
        notBlank("fake-drs.identity.region", region);
    }
}
