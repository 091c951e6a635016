package io.redress.workflow.jobs;

import java.util.Collection;
import java.util.Set;

/** The jobs that wait in the engine. Every call joins the transaction of its caller. */
public interface WaitingJobs {
  /** Those of the given ones that still wait. */
  Set<String> stillThere(Collection<String> ids);

  /**
   * Lets a job be tried once more, at once.
   *
   * @return false when there is no such job any more
   */
  boolean tryAgain(String id);
}
