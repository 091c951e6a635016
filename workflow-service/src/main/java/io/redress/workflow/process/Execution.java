package io.redress.workflow.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** Where a case's diagram stands, read from what the engine hands to listeners and beans. */
final class Execution {
  private Execution() {}

  /** The complaint whose case runs; a diagram is started with its id as business key. */
  static String complaintId(DelegateExecution execution) {
    return businessKey(execution);
  }

  /** The warning that is taken upward; its diagram is started with its id as business key. */
  static String warningId(DelegateExecution execution) {
    return businessKey(execution);
  }

  private static String businessKey(DelegateExecution execution) {
    return ((ExecutionEntity) execution).getProcessInstance().getBusinessKey();
  }

  /** The key of the diagram that runs. */
  static String processKey(DelegateExecution execution) {
    return ((ExecutionEntity) execution).getProcessDefinition().getKey();
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
