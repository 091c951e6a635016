package io.redress.workflow.process;

import com.fasterxml.jackson.databind.JsonNode;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.CaseJournal;
import io.redress.workflow.workitem.PlanName;
import io.redress.workflow.workitem.WorkItem;
import io.redress.workflow.workitem.WorkItems;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** {@code resolution}: the answer to the customer. */
@Singleton
public class ResolutionWord {
  private final CaseFiles files;
  private final CaseJournal journal;
  private final WorkItems items;
  private final ItemResults results;
  private final Clock clock;

  ResolutionWord(
      CaseFiles files, CaseJournal journal, WorkItems items, ItemResults results, Clock clock) {
    this.files = files;
    this.journal = journal;
    this.items = items;
    this.results = results;
    this.clock = clock;
  }

  /** The answer found in processing was approved: it is what the customer will be told. */
  public void approve(DelegateExecution execution) {
    CaseFile file = files.locked(Execution.complaintId(execution));
    WorkItem answer =
        items
            .lastCompleted(file, "process", "resolved")
            .orElseThrow(() -> new IllegalStateException("Nothing was resolved in this round"));
    WorkItem approval = items.lastCompleted(file, "review", "approved").orElse(answer);
    JsonNode result = results.of(answer);
    journal
        .fact(file, "resolution.approved")
        .with("round", file.round)
        .with("cause", ItemResults.forEvent(result, "cause").orElse("-"))
        .with("measure", ItemResults.forEvent(result, "measure").orElse("-"))
        .with("compensation", result.get("compensation"))
        .with("department", file.leadDepartment)
        .with("departments", file.departments())
        .with("handler", answer.assignee)
        .with("approvedBy", approval.assignee)
        .with("plan", PlanName.of(result.path("plan").asText("")).orElse(null))
        .with("planFitted", result.get("planFitted"))
        .with("at", clock.instant())
        .record();
  }

  /** Whoever heard the complaint answered it at once. */
  public void onTheSpot(DelegateExecution execution) {
    CaseFile file = files.locked(Execution.complaintId(execution));
    journal.note(file, "complaint.resolvedOnTheSpot", Map.of("round", file.round));
  }
}
