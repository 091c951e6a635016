package io.redress.workflow.casefile;

import io.redress.kit.paging.Page;
import io.redress.kit.time.Zone;
import io.redress.workflow.deadline.CasePauses;
import io.redress.workflow.deadline.DeadlineBook;
import io.redress.workflow.deadline.ExplainDeadlines;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/** Shows the deadlines and pauses of a case to those who may see the case. */
@ApplicationScoped
class ReadDeadlines {
  private final ReadCases cases;
  private final DeadlineBook deadlines;
  private final ExplainDeadlines explain;
  private final CasePauses pauses;
  private final Zone zone;

  ReadDeadlines(
      ReadCases cases,
      DeadlineBook deadlines,
      ExplainDeadlines explain,
      CasePauses pauses,
      Zone zone) {
    this.cases = cases;
    this.deadlines = deadlines;
    this.explain = explain;
    this.pauses = pauses;
    this.zone = zone;
  }

  /** A page of a case's deadlines, oldest first, each explained. */
  @Transactional
  Page<DeadlineView> deadlines(String complaintId, String after, int limit) {
    CaseFile file = cases.visible(complaintId);
    return Page.of(
            deadlines.page(complaintId, after, limit + 1), limit, row -> new Object[] {row.id})
        .map(row -> DeadlineView.of(row, explain.explain(file, row), zone));
  }

  /** The pauses of a case, oldest first. */
  @Transactional
  List<PauseView> pauses(String complaintId) {
    CaseFile file = cases.visible(complaintId);
    return pauses.all(file.complaintId).stream().map(pause -> PauseView.of(pause, zone)).toList();
  }
}
