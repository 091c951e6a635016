package io.redress.callback.visit;

import io.redress.callback.visit.VisitViews.CandidateView;
import io.redress.callback.visit.VisitViews.CandidatesView;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Picks from a day's open cases those that are worth a visit, with the reasons. */
@ApplicationScoped
class FindCandidates {

  private final VisitCases cases;
  private final VisitTable table;

  FindCandidates(VisitCases cases, VisitTable table) {
    this.cases = cases;
    this.table = table;
  }

  /**
   * The most urgent first.
   *
   * @param branch null for all
   */
  CandidatesView of(LocalDate day, String branch) {
    List<CaseLine> lines = cases.of(day, branch);
    List<CandidateView> found = new ArrayList<>();
    for (CaseLine line : lines) {
      table.priority(line).ifPresent(priority -> found.add(view(line, priority)));
    }
    found.sort(
        Comparator.comparing(CandidateView::priority).thenComparing(CandidateView::complaintId));
    return new CandidatesView(day, lines.size(), found);
  }

  private static CandidateView view(CaseLine line, int priority) {
    return new CandidateView(
        line.complaintId(),
        line.ticketNumber(),
        line.branch(),
        line.category(),
        line.tier(),
        line.reasons(),
        priority);
  }
}
