package io.redress.workflow.repair;

import io.redress.workflow.diagram.StartedRun;

/**
 * The engine that runs the diagram of repair work, as the rest of this service sees it. Every call
 * joins the transaction of its caller.
 */
public interface RepairRun {
  /** The message that begins the diagram. */
  String PLANNED = "repair.planned";

  /** The message that has it wait for another day. */
  String MOVED = "repair.stepMoved";

  /** The message that ends it. */
  String ENDED = "repair.stepEnded";

  /** Starts the diagram for a step, on the version that is active. */
  StartedRun start(String stepId);

  /** Hands a message to what runs. */
  void deliver(String processInstanceId, String message);
}
