package io.redress.workflow.casefile;

import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import io.redress.workflow.problem.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * A supervisor moves a case to another lane, with a reason. Raised, it is due earlier and that is
 * promised; lowered, it is due later where no raise promised otherwise.
 */
@ApplicationScoped
class ChangeLane {
  private static final Logger LOG = Logger.getLogger(ChangeLane.class);

  /** What a raise promised is kept with each clock: that must not grow for ever. */
  private static final int MOST = 20;

  private final CaseFiles files;
  private final CaseWork work;
  private final RaiseLane lanes;
  private final CaseJournal journal;
  private final Wording wording;
  private final Clock clock;

  ChangeLane(
      CaseFiles files,
      CaseWork work,
      RaiseLane lanes,
      CaseJournal journal,
      Wording wording,
      Clock clock) {
    this.files = files;
    this.work = work;
    this.lanes = lanes;
    this.journal = journal;
    this.wording = wording;
    this.clock = clock;
  }

  /**
   * Changes it; does nothing where the case is in that lane.
   *
   * @throws ProblemException case-closed or too-many-lane-changes
   */
  void to(String complaintId, Lane lane, String by, String reason) {
    wording.require("reason", reason);
    work.change(
        () -> {
          CaseFile file = files.locked(complaintId);
          if (!file.isOpen()) {
            throw ProblemException.of(WorkflowProblem.CASE_CLOSED, "The case is closed already.");
          }
          if (lane != file.lane) {
            change(file, lane, by, reason);
          }
          return null;
        });
  }

  private void change(CaseFile file, Lane lane, String by, String reason) {
    if (file.laneChanges >= MOST) {
      throw ProblemException.of(
          WorkflowProblem.TOO_MANY_LANE_CHANGES, "The lane was changed " + MOST + " times.");
    }
    file.laneChanges++;
    Lane before = file.lane;
    journal.note(
        file, "lane.changed", Map.of("from", before, "to", lane, "by", by, "reason", reason));
    if (lane.isAbove(before)) {
      lanes.to(file, lane);
    } else {
      lanes.lower(file, lane);
    }
    journal
        .fact(file, "case.laneChanged")
        .with("from", before)
        .with("to", lane)
        .with("by", by)
        .with("round", file.round)
        .with("at", file.now(clock))
        .record();
    LOG.infof("Case %s changed its lane to %s", file.caseId, lane);
  }
}
