package io.redress.workflow.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Where a case's diagram stands, read from what the engine hands to listeners and beans. */
final class Execution {
  private Execution() {}

  /** The complaint whose case runs; a diagram is started with its id as business key. */
  static String complaintId(DelegateExecution execution) {
    return ((ExecutionEntity) execution).getProcessInstance().getBusinessKey();
  }

  /** A number that a diagram set, or the given one. */
  static long number(DelegateExecution execution, String name, long otherwise) {
    return execution.getVariable(name) instanceof Number number ? number.longValue() : otherwise;
  }

  /** A text that a diagram set, or null. */
  static String text(DelegateExecution execution, String name) {
    return execution.getVariable(name) instanceof String text && !text.isBlank() ? text : null;
  }
}
