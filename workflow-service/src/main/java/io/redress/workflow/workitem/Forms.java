package io.redress.workflow.workitem;

/** Reads the forms of work items from the diagrams that they came from. */
public interface Forms {
  /**
   * The form of an element in one version of a diagram; with the one outcome {@code done} where it
   * names none.
   */
  WorkItemForm of(String processDefinitionId, String element);
}
