package io.redress.workflow.training;

import io.redress.kit.identity.Caller;
import io.redress.kit.paging.LatestFirst;
import io.redress.kit.paging.Limit;
import io.redress.kit.paging.Page;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import io.redress.kit.wording.Wording;
import io.redress.workflow.department.Departments;
import io.redress.workflow.problem.WorkflowProblem;
import io.redress.workflow.training.TrainingNote.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jboss.logging.Logger;

/** Shows a team what it is to be trained in, and takes in how far it is with that. */
@ApplicationScoped
class AnswerTraining {
  private static final Logger LOG = Logger.getLogger(AnswerTraining.class);

  private final TrainingNotes notes;
  private final Departments departments;
  private final Wording wording;
  private final Caller caller;
  private final Zone zone;
  private final Clock clock;

  AnswerTraining(
      TrainingNotes notes,
      Departments departments,
      Wording wording,
      Caller caller,
      Zone zone,
      Clock clock) {
    this.notes = notes;
    this.departments = departments;
    this.wording = wording;
    this.caller = caller;
    this.zone = zone;
    this.clock = clock;
  }

  /**
   * The notes of a department, the latest first.
   *
   * @param state {@code null}: all
   * @throws ProblemException no-such-department; forbidden for who is of another one
   */
  @Transactional
  Page<TrainingNoteView> list(String department, State state, Integer limit, String cursor) {
    requireReader(department);
    int size = Limit.of(limit);
    return Page.of(
            notes.before(department, state, LatestFirst.after(cursor), size + 1),
            size,
            row -> new Object[] {row.notedAt, row.id})
        .map(row -> TrainingNoteView.of(row, zone));
  }

  /**
   * The team takes it up; once more changes nothing.
   *
   * @throws ProblemException no-such-department, no-such-training-note; forbidden for others than
   *     heads, supervisors and who answers for the measure
   */
  @Transactional
  TrainingNoteView acknowledge(String department, String id) {
    TrainingNote note = locked(department, id);
    note.acknowledge(caller.user(), clock.instant());
    LOG.infof("Training acknowledged: findingId=%s", id);
    return TrainingNoteView.of(note, zone);
  }

  /**
   * The team was trained. The same once more changes nothing.
   *
   * @throws ProblemException as for {@link #acknowledge}; training-done where something else was
   *     said; labelling-word
   */
  @Transactional
  TrainingNoteView done(String department, String id, String remark) {
    wording.require("remark", remark);
    TrainingNote note = locked(department, id);
    if (note.state != State.DONE) {
      note.done(caller.user(), remark, clock.instant());
      LOG.infof("Training done: findingId=%s", id);
    } else if (!remark.equals(note.remark)) {
      throw ProblemException.of(WorkflowProblem.TRAINING_DONE, "It was said to be done before.");
    }
    return TrainingNoteView.of(note, zone);
  }

  private TrainingNote locked(String department, String id) {
    requireReader(department);
    TrainingNote note = notes.locked(department, id);
    if (!TeamPolicy.mayAnswer(caller.roles(), caller.user(), note.owner)) {
      throw ProblemException.of(
          CommonProblem.FORBIDDEN,
          "Heads, supervisors and who answers for the measure say how far the team is.");
    }
    return note;
  }

  private void requireReader(String department) {
    if (!departments.exists(department)) {
      throw ProblemException.of(WorkflowProblem.NO_SUCH_DEPARTMENT, "No such department.");
    }
    if (!TeamPolicy.mayRead(caller.roles(), caller.department().orElse(null), department)) {
      throw ProblemException.of(CommonProblem.FORBIDDEN, "These are notes of another department.");
    }
  }
}
