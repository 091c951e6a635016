package io.redress.workflow.casefile;

import io.redress.workflow.deadline.DeadlineMoves;
import io.redress.workflow.deadline.ServiceLevels;
import io.redress.workflow.workitem.WorkItems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;

/**
 * Raises a case to a faster lane. The service level is looked up again and the waiting timers move
 * with it, never to a later time than was promised.
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
    file.lane = lane;
    file.serviceLevel = levels.of(lane, file.category, file.tier);
    if (file.processInstanceId != null && file.isOpen()) {
      lifecycle.set(file, Map.of("lane", lane.name()));
      deadlines.raised(file);
      items.laneRaised(file);
    }
    journal.note(file, "lane.raised", Map.of("from", before, "to", lane));
  }
}
