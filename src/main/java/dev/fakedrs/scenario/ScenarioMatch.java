package dev.fakedrs.scenario;

import java.time.Duration;

/** The part that a scenario takes in one call: what happens, and by how long the answer is delayed. */
public record ScenarioMatch(String scenarioId, ScenarioEffect then, Duration delay) {}
