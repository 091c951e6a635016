package io.redress.workflow.workitem;

import io.micrometer.core.instrument.MeterRegistry;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseFiles;
import io.redress.workflow.casefile.CaseJournal;
import io.redress.workflow.workitem.WorkItem.State;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;

/** Keeps one row for every user task of every diagram, in the engine's own transaction. */
@ApplicationScoped
public class WorkItemDesk {
  private final WorkItems items;
  private final CaseFiles files;
  private final CaseJournal journal;
  private final MeterRegistry meters;
  private final Clock clock;

  WorkItemDesk(
      WorkItems items, CaseFiles files, CaseJournal journal, MeterRegistry meters, Clock clock) {
    this.items = items;
    this.files = files;
    this.journal = journal;
    this.meters = meters;
    this.clock = clock;
  }

  /** A user task began: the prepared item gets its case's particulars and waits. */
  public void opened(WorkItem item) {
    CaseFile file = files.locked(item.complaintId);
    item.ticketNumber = file.ticketNumber;
    item.lane = file.lane;
    item.round = file.round;
    item.createdAt = clock.instant();
    item.due(item.dueAt);
    items.persist(item);
    tell(file, item, "workItem.created");
  }

  /** The user task ended with an outcome, which {@link CompleteWorkItem} has written before. */
  public void completed(String id) {
    WorkItem item = items.findById(id);
    CaseFile file = files.locked(item.complaintId);
    end(file, item, State.COMPLETED);
    tell(file, item, "workItem.completed");
    meters.counter("redress.work.items.completed", "stage", item.stage).increment();
  }

  /** The user task ended without one: its case went another way. */
  public void cancelled(String id) {
    WorkItem item = items.findById(id);
    if (item.open()) {
      CaseFile file = files.locked(item.complaintId);
      end(file, item, State.CANCELLED);
      tell(file, item, "workItem.cancelled");
    }
  }

  /** With an item ends what was asked from it. */
  private void end(CaseFile file, WorkItem item, State state) {
    item.state = state;
    item.endedAt = clock.instant();
    item.giveUpAt = null;
    if (item.isAsked()) {
      file.asked--;
    } else if (file.asked > 0) {
      items.openAsked(item.id).forEach(asked -> cancelled(asked.id));
    }
  }

  /** Notes who gave an item away, and why. */
  void transferred(CaseFile file, WorkItem item, String by, String reason) {
    journal.note(
        file, "workItem.transferred", Map.of("workItemId", item.id, "by", by, "reason", reason));
  }

  /** Notes who has an item done by whom, and why. */
  void delegated(CaseFile file, WorkItem item, String reason) {
    journal.note(
        file,
        "workItem.delegated",
        Map.of(
            "workItemId", item.id, "by", item.delegatedBy, "to", item.assignee, "reason", reason));
  }

  /** Says what happened to an item. */
  void tell(CaseFile file, WorkItem item, String type) {
    journal
        .fact(file, type)
        .with("workItemId", item.id)
        .with("element", item.element)
        .with("stage", item.stage)
        .with("name", item.name)
        .with("department", item.department)
        .with("role", item.role)
        .with("assignee", item.assignee)
        .with("outcome", item.outcome)
        .with("round", item.round)
        .with("dueAt", item.dueAt)
        .with("at", clock.instant())
        .record();
  }
}
