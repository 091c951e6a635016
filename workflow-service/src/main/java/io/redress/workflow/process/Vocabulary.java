package io.redress.workflow.process;

import jakarta.inject.Singleton;
import java.util.Map;

/**
 * The words that a diagram's expressions may use: these beans and nothing else. Their public
 * methods are the published vocabulary; see docs/process-contract.md.
 */
@Singleton
class Vocabulary {
  private final Map<Object, Object> beans;

  Vocabulary(
      DeadlinesWord deadlines,
      CaseFileWord caseFile,
      ResponsibilityWord responsibility,
      EscalationWord escalation,
      DecisionsWord decisions,
      ResolutionWord resolution,
      CallbacksWord callbacks,
      CustomerWord customer,
      DepartmentsWord departments) {
    beans =
        Map.of(
            "deadlines", deadlines,
            "caseFile", caseFile,
            "responsibility", responsibility,
            "escalation", escalation,
            "decisions", decisions,
            "resolution", resolution,
            "callbacks", callbacks,
            "customer", customer,
            "departments", departments);
  }

  Map<Object, Object> beans() {
    return beans;
  }
}
