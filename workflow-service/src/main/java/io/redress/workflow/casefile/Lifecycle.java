package io.redress.workflow.casefile;

import java.time.Instant;
import java.util.Map;

/**
 * The engine that runs the diagrams, as the rest of this service sees it. Every call joins the
 * transaction of its caller: what the engine does and what this service writes commit or roll back
 * together.
 */
public interface Lifecycle {
  /** Writes into a case which version of the diagram it will run on. */
  void chooseVersion(CaseFile file);

  /**
   * Starts the lifecycle of a case on its version, with one of the start messages of the process
   * contract.
   */
  void start(CaseFile file, String message, Map<String, Object> variables);

  /**
   * Hands a message to the running lifecycle of a case.
   *
   * @return false when nothing in the case waits for it
   */
  boolean deliver(CaseFile file, String message, Map<String, Object> variables);

  /** Completes the step that a work item stands for, setting variables of the case. */
  void complete(String workItemId, Map<String, Object> variables);

  /** Changes variables that the diagram reads. */
  void set(CaseFile file, Map<String, Object> variables);

  /** Moves a waiting timer to another due time. */
  void moveTimer(String jobId, Instant dueAt);

  /** Takes away a waiting timer that is not to come. */
  void dropTimer(String jobId);
}
