package io.redress.workflow.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;

/**
 * Parts of a repeated step that are done wait for the others under the id of the step, by which the
 * engine counts them. Where the step is called otherwise in another version the engine leaves them
 * under the former id, and would wait for them for ever.
 */
final class DoneParts {
  private DoneParts() {}

  /** They go where the step has gone; in the transaction in which the instance changed. */
  static void follow(ProcessEngine engine, MigrationRoute way, String processInstanceId) {
    Map<String, ActivityImpl> renamed = renamed(way);
    if (renamed.isEmpty()) {
      return;
    }
    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              for (ExecutionEntity each :
                  context
                      .getExecutionManager()
                      .findExecutionsByProcessInstanceId(processInstanceId)) {
                ActivityImpl there = renamed.get(each.getActivityId());
                if (there != null && each.isConcurrent() && !each.isActive()) {
                  each.setActivity(there);
                }
              }
              return null;
            });
  }

  private static Map<String, ActivityImpl> renamed(MigrationRoute way) {
    Map<String, ActivityImpl> renamed = new HashMap<>();
    way.elements()
        .forEach(
            (from, to) -> {
              ActivityImpl step = way.source().findActivity(from);
              if (!from.equals(to) && DiagramParts.repetition(step).isPresent()) {
                renamed.put(from, way.target().findActivity(to));
              }
            });
    return renamed;
  }
}
