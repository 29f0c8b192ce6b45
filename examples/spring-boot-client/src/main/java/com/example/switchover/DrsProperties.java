package com.example.switchover;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Where the service is, and as who it is called. */
@ConfigurationProperties("drs")
public record DrsProperties(
        String endpoint, String projectId, String token, @DefaultValue("1s") Duration pollInterval) {}
