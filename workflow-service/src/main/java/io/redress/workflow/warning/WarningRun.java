package io.redress.workflow.warning;

import io.redress.workflow.diagram.StartedRun;

/**
 * The engine that runs the diagram of warnings, as the rest of this service sees it. Every call
 * joins the transaction of its caller.
 */
public interface WarningRun {
  /** The message that begins the diagram, and that begins its way upward again. */
  String RAISED = "warning.raised";

  /** The message that ends the way upward. */
  String ACKNOWLEDGED = "warning.acknowledged";

  /** The message that ends the diagram. */
  String ENDED = "warning.ended";

  /** Starts the diagram for a warning, on the version that is active. */
  StartedRun start(String warningId);

  /** Hands a message to what runs. */
  void deliver(String processInstanceId, String message);

  /**
   * The department that would lead complaints of a category, by the dispatch table.
   *
   * @param category a code, or anything else: then the table's row for what fits nothing
   */
  String department(String category);
}
