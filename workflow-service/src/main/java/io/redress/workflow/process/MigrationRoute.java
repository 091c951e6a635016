package io.redress.workflow.process;

import io.redress.workflow.migration.PlannedMoves;
import java.util.Map;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.migration.MigrationPlan;

/**
 * A way from one version of a diagram to another, as the engine goes it.
 *
 * @param engine its plan; {@code null} where the engine refuses the way
 * @param elements of the earlier version to those of the later one
 */
record MigrationRoute(
    ProcessDefinitionEntity source,
    ProcessDefinitionEntity target,
    MigrationPlan engine,
    Map<String, String> elements,
    PlannedMoves plan) {}
