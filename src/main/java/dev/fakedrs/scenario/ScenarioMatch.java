package dev.fakedrs.scenario;

import java.time.Duration;

/** The scenario that applies to a call, with its effect and the drawn delay. */
public record ScenarioMatch(String scenarioId, ScenarioEffect then, Duration delay) {}
