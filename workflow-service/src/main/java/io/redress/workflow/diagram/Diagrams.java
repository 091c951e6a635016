package io.redress.workflow.diagram;

import io.redress.kit.problem.ProblemException;

/** The deployed diagrams, as the engine keeps them. */
public interface Diagrams {
  /**
   * The file of a version, as it was deployed.
   *
   * @throws ProblemException no-such-process or no-such-version
   */
  byte[] file(String key, int version);

  /**
   * Insists that a version exists, and that cases run on the diagrams of its process.
   *
   * @throws ProblemException no-such-process, process-without-cases or no-such-version
   */
  void requireCases(String key, int version);
}
