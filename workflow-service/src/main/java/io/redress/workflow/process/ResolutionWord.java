package io.redress.workflow.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.redress.kit.masking.Masking;
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
  private static final int LONGEST_IN_EVENT = 500;
  private final CaseFiles files;
  private final CaseJournal journal;
  private final WorkItems items;
  private final ObjectMapper json;
  private final Clock clock;

  ResolutionWord(
      CaseFiles files, CaseJournal journal, WorkItems items, ObjectMapper json, Clock clock) {
    this.files = files;
    this.journal = journal;
    this.items = items;
    this.json = json;
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
    JsonNode result = read(answer.result);
    journal
        .fact(file, "resolution.approved")
        .with("round", file.round)
        .with("cause", shortened(result.path("cause").asText("-")))
        .with("measure", shortened(result.path("measure").asText("-")))
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

  private JsonNode read(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The stored result is no JSON", e);
    }
  }

  private static String shortened(String text) {
    String masked = Masking.text(text);
    return masked.length() <= LONGEST_IN_EVENT
        ? masked
        : masked.substring(0, LONGEST_IN_EVENT - 1) + "…";
  }
}
