package io.redress.workflow.migration;

import io.redress.kit.problem.ProblemException;
import io.redress.workflow.casefile.CaseFile;
import io.redress.workflow.casefile.CaseStages.Visit;
import io.redress.workflow.deadline.MigrateDeadlines.MigratedTimer;
import io.redress.workflow.migration.Route.Move;
import io.redress.workflow.workitem.MigrateWorkItems.MigratedItem;
import java.util.List;

/** What the engine does when running cases change to another version of their diagram. */
public interface DiagramMigrations {
  /**
   * What would become of cases.
   *
   * @throws ProblemException no-such-process, process-without-cases or no-such-version
   */
  PlannedMoves plan(Route route);

  /**
   * Moves a case in the transaction of the caller, who holds the case's lock and keeps its own
   * tables in step with what is returned.
   *
   * @throws CaseStaysException when the case cannot go that way; the transaction must not commit
   */
  Moved move(CaseFile file, Route route);

  /**
   * Where a case stands after its move.
   *
   * @param moves what is at an element of another id now
   * @param visits every element that it is in
   */
  record Moved(
      List<Move> moves, List<Visit> visits, List<MigratedTimer> timers, List<MigratedItem> items) {}
}
