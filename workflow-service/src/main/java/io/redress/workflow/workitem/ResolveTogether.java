package io.redress.workflow.workitem;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.kit.problem.ProblemException;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.problem.WorkflowProblem;
import io.redress.workflow.workitem.WorkItemAccessPolicy.Worker;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Proposes the same resolution for a case as for others: completes what waits for it in the stage
 * {@code process}, by the item's own form and with the rules of whoever completes one by hand. The
 * review of it stays another person's.
 */
@ApplicationScoped
public class ResolveTogether {
  private static final String PROCESS = "process";

  private final WorkItems items;
  private final AskedForm forms;
  private final CompleteWorkItem complete;

  ResolveTogether(WorkItems items, AskedForm forms, CompleteWorkItem complete) {
    this.items = items;
    this.forms = forms;
    this.complete = complete;
  }

  /** Who proposes it: the claims of their token. */
  public record Proposer(String user, String department, Set<String> roles) {}

  /**
   * Completes, inside a transaction that holds the case's lock.
   *
   * @throws ProblemException nothing-to-resolve where no item with this outcome waits, and whatever
   *     completing the item by hand is refused for
   */
  public void resolve(CaseFile file, Proposer by, String outcome, Map<String, JsonNode> fields) {
    Worker worker = new Worker(by.user(), by.department(), by.roles());
    List<WorkItem> waiting =
        items.open(file.complaintId).stream()
            .filter(item -> PROCESS.equals(item.stage) && !item.isAsked())
            .filter(item -> forms.of(item).find(outcome).isPresent())
            .toList();
    if (waiting.isEmpty()) {
      throw ProblemException.of(
          WorkflowProblem.NOTHING_TO_RESOLVE, "No open item has the outcome " + outcome + ".");
    }
    for (WorkItem item : waiting) {
      complete.completeLocked(file, item, worker, outcome, fields);
    }
  }
}
