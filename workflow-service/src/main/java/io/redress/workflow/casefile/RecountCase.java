package io.redress.workflow.casefile;

import io.redress.workflow.deadline.DeadlineMoves;
import io.redress.workflow.workitem.WorkItems;
import jakarta.enterprise.context.ApplicationScoped;

/** Counts the clocks of a case anew, after its calendars or pauses changed. */
@ApplicationScoped
public class RecountCase {
  private final DeadlineMoves deadlines;
  private final WorkItems items;

  RecountCase(DeadlineMoves deadlines, WorkItems items) {
    this.deadlines = deadlines;
    this.items = items;
  }

  /** Moves the timers, deadlines and open items of the locked case to when they are due now. */
  public void recount(CaseFile file) {
    if (file.isOpen()) {
      deadlines.recounted(file);
      items.recounted(file);
    }
  }
}
