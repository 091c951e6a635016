package io.redress.workflow.diagram;

/**
 * What was started.
 *
 * @param instanceId the engine's id of it
 * @param version of the diagram on which it runs
 */
public record StartedRun(String instanceId, int version) {}
