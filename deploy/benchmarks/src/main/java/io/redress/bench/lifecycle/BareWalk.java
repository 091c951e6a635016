package io.redress.bench.lifecycle;

import io.redress.bench.engine.BareEngine;
import io.redress.bench.measure.Operation;
import java.util.Map;

/** The reference: the bare engine walks the same way through the same diagram. */
record BareWalk(BareEngine bare) implements Operation {
  @Override
  public void run(int client) {
    var instance = bare.startInstance();
    for (var tasks = bare.tasks(instance); !tasks.isEmpty(); tasks = bare.tasks(instance)) {
      for (var task : tasks) {
        var element = task.getTaskDefinitionKey();
        bare.claimAndComplete(
            task.getId(), "bench", Map.of(Step.variable(element), Step.of(element).outcome()));
      }
    }
    bare.tell(instance, "callback.completed", Map.of("callbackResult", "SATISFIED"));
    if (bare.runs(instance)) {
      throw new IllegalStateException("the bare engine did not come to the end of the diagram");
    }
  }
}
