package dev.fakedrs.world;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;
import org.springframework.validation.annotation.Validated;

/**
 * What worlds are made of.
 *
 * @param world the world file that every new world is filled from
 * @param maxProjects how many worlds there may be at once
 */
@Validated
@ConfigurationProperties("fake-drs")
public record WorldSettings(
        @DefaultValue("classpath:default-world.yaml") @NotNull
        Resource world,

        @DefaultValue("10000") @Positive int maxProjects) {}
