package io.redress.workflow.workitem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.Lifecycle;
import io.redress.workflow.department.Departments;
import io.redress.workflow.problem.WorkflowProblem;
import io.redress.workflow.workitem.FormCheck.Known;
import io.redress.workflow.workitem.WorkItemAccessPolicy.Worker;
import io.redress.workflow.workitem.WorkItemForm.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Completes a work item with one of its outcomes: the item, the case, the next step of the diagram
 * and the events of all of it commit together or not at all.
 */
@ApplicationScoped
class CompleteWorkItem {
  private static final Logger LOG = Logger.getLogger(CompleteWorkItem.class);
  private static final String RETURNED = "returned";
  private final ChangeWorkItem change;
  private final AskedForm forms;
  private final WorkItems items;
  private final WorkItemDesk desk;
  private final MoveWorkItem move;
  private final Departments departments;
  private final Wording wording;
  private final Lifecycle lifecycle;
  private final ObjectMapper json;
  private final String currency;

  CompleteWorkItem(
      ChangeWorkItem change,
      AskedForm forms,
      WorkItems items,
      WorkItemDesk desk,
      MoveWorkItem move,
      Departments departments,
      Wording wording,
      Lifecycle lifecycle,
      ObjectMapper json,
      @ConfigProperty(name = "redress.compensation.currency", defaultValue = "CNY")
          String currency) {
    this.change = change;
    this.forms = forms;
    this.items = items;
    this.desk = desk;
    this.move = move;
    this.departments = departments;
    this.wording = wording;
    this.lifecycle = lifecycle;
    this.json = json;
    this.currency = currency;
  }

  /**
   * Completes.
   *
   * @throws ProblemException for an outcome that the item does not have or is not open, for fields
   *     that do not fit its form or label the customer, when somebody else holds it, and for the
   *     author of what it checks
   */
  WorkItem complete(
      String id,
      Worker worker,
      String outcome,
      Map<String, JsonNode> fields,
      OptionalLong version) {
    return change.change(
        id, worker, version, (file, item) -> completeLocked(file, item, worker, outcome, fields));
  }

  /** The same inside a transaction that holds the lock of the item's case. */
  WorkItem completeLocked(
      CaseFile file, WorkItem item, Worker worker, String outcome, Map<String, JsonNode> fields) {
    change.mayWork(file, item, worker);
    change.freeFor(item, worker);
    return complete(file, item, worker, outcome, fields);
  }

  private WorkItem complete(
      CaseFile file, WorkItem item, Worker worker, String outcome, Map<String, JsonNode> fields) {
    WorkItemForm form = forms.of(item);
    Outcome chosen =
        form.find(outcome)
            .orElseThrow(
                () ->
                    ProblemException.of(
                            WorkflowProblem.UNKNOWN_OUTCOME, "The item has no such outcome.")
                        .field("outcome", "is unknown", "One of " + names(form) + "."));
    if (item.closed().contains(outcome)) {
      throw ProblemException.of(
          WorkflowProblem.OUTCOME_NOT_OPEN, "The outcome " + outcome + " is not open here.");
    }
    FormCheck.Filled filled =
        FormCheck.check(chosen, fields, new Known(departments::exists, currency));
    if (!filled.faults().isEmpty()) {
      ProblemException problem =
          ProblemException.of(
              WorkflowProblem.FORM_NOT_FILLED, "The form is not filled in rightly.");
      filled.faults().forEach(f -> problem.field(f.field(), f.message(), f.mend()));
      throw problem;
    }
    wording.require(filled.texts());
    nothingAskedIsOpen(file, item, outcome);
    if (item.state == WorkItem.State.CLAIMED && !item.assignee.equals(worker.user())) {
      move.taken(file, item, worker.user());
    }
    item.assignee = worker.user();
    item.outcome = outcome;
    item.result = write(filled.values());
    if (item.isAsked()) {
      desk.completed(item.id);
    } else {
      Map<String, Object> variables = filled.variables();
      variables.put(variable(item.element), outcome);
      lifecycle.complete(item.id, variables);
    }
    LOG.infof("Work item %s of case %s completed: %s", item.id, file.caseId, outcome);
    return item;
  }

  /** What departments were asked to contribute is waited for, or taken back. */
  private void nothingAskedIsOpen(CaseFile file, WorkItem item, String outcome) {
    if (file.asked == 0 || outcome.equals(RETURNED)) {
      return;
    }
    List<String> waiting =
        items.openAsked(item.id).stream()
            .filter(asked -> asked.element.equals(AskDepartments.CONTRIBUTION))
            .map(asked -> asked.department)
            .toList();
    if (!waiting.isEmpty()) {
      throw ProblemException.of(
          WorkflowProblem.CONTRIBUTION_OPEN, "Not contributed yet: " + String.join(", ", waiting));
    }
  }

  /**
   * The variable that holds an element's outcome: {@code task_verify} sets {@code verifyOutcome}.
   */
  static String variable(String element) {
    return element.substring(element.indexOf('_') + 1) + "Outcome";
  }

  private static String names(WorkItemForm form) {
    return form.outcomes().stream()
        .map(Outcome::outcome)
        .collect(java.util.stream.Collectors.joining(", "));
  }

  private String write(Map<String, JsonNode> values) {
    try {
      return json.writeValueAsString(values);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("JSON that was read cannot be written", e);
    }
  }
}
