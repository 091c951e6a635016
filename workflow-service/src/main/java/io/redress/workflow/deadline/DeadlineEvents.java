package io.redress.workflow.deadline;

import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseJournal;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Says what happened to a deadline. */
@ApplicationScoped
class DeadlineEvents {
  private final CaseJournal journal;

  DeadlineEvents(CaseJournal journal) {
    this.journal = journal;
  }

  void tell(CaseFile file, Deadline deadline, String type, Instant at, Integer level) {
    journal
        .fact(file, type)
        .with("deadlineId", deadline.id)
        .with("deadline", deadline.name)
        .with("percent", deadline.percent)
        .with("element", deadline.element)
        .with("round", deadline.round)
        .with("startedAt", deadline.startedAt)
        .with("dueAt", deadline.dueAt)
        .with("department", deadline.department)
        .with("level", level)
        .with("at", at)
        .record();
  }
}
