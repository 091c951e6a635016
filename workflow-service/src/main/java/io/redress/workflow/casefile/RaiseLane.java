package io.redress.workflow.casefile;

import io.redress.workflow.deadline.DeadlineMoves;
import io.redress.workflow.deadline.ServiceLevels;
import io.redress.workflow.workitem.WorkItems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Moves a case to another lane. The service level is looked up again and the waiting timers move
 * with it: by a raise to an earlier time, otherwise never later than a raise promised.
 */
@ApplicationScoped
public class RaiseLane {
  private final ServiceLevels levels;
  private final DeadlineMoves deadlines;
  private final WorkItems items;
  private final Lifecycle lifecycle;
  private final CaseJournal journal;

  RaiseLane(
      ServiceLevels levels,
      DeadlineMoves deadlines,
      WorkItems items,
      Lifecycle lifecycle,
      CaseJournal journal) {
    this.levels = levels;
    this.deadlines = deadlines;
    this.items = items;
    this.lifecycle = lifecycle;
    this.journal = journal;
  }

  /** Raises the locked case; does nothing when the lane is not above its present one. */
  public void to(CaseFile file, Lane lane) {
    if (!lane.isAbove(file.lane)) {
      return;
    }
    Lane before = file.lane;
    if (set(file, lane)) {
      deadlines.raised(file);
      items.laneRaised(file);
    }
    journal.note(file, "lane.raised", Map.of("from", before, "to", lane));
  }

  /** Lowers the locked case: whatever a raise promised stands. */
  void lower(CaseFile file, Lane lane) {
    if (set(file, lane)) {
      deadlines.lowered(file);
      items.laneLowered(file);
    }
  }

  /** Whether anything of the case runs that has to move. */
  private boolean set(CaseFile file, Lane lane) {
    file.lane = lane;
    file.serviceLevel = levels.of(lane, file.category, file.tier);
    boolean runs = file.processInstanceId != null && file.isOpen();
    if (runs) {
      lifecycle.set(file, Map.of("lane", lane.name()));
    }
    return runs;
  }
}
