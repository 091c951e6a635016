package io.redress.workflow.warning;

import io.redress.kit.id.Ids;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.identity.Caller;
import io.redress.kit.identity.Roles;
import io.redress.kit.problem.CommonProblem;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import io.redress.workflow.department.Departments;
import io.redress.workflow.problem.WorkflowProblem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Says what will be done about a warning, and what has become of it. */
@ApplicationScoped
class RecordAction {
  private static final Logger LOG = Logger.getLogger(RecordAction.class);
  private static final Duration LONGEST = Duration.ofDays(400);

  private final ReadWarnings read;
  private final WarningFiles files;
  private final WarningActions actions;
  private final WarningJournal journal;
  private final Departments departments;
  private final Idempotency idempotency;
  private final Wording wording;
  private final Caller caller;
  private final Clock clock;

  RecordAction(
      ReadWarnings read,
      WarningFiles files,
      WarningActions actions,
      WarningJournal journal,
      Departments departments,
      Idempotency idempotency,
      Wording wording,
      Caller caller,
      Clock clock) {
    this.read = read;
    this.files = files;
    this.actions = actions;
    this.journal = journal;
    this.departments = departments;
    this.idempotency = idempotency;
    this.wording = wording;
    this.caller = caller;
    this.clock = clock;
  }

  /**
   * What will be done.
   *
   * @param department {@code null}: none is named
   */
  record Intent(String what, String person, String department, Instant due) {}

  /**
   * Records what will be done, also about a warning that has ended: its causes may be worked on for
   * longer.
   *
   * @param key the client's own, or {@code null}
   * @throws ProblemException no-such-warning, too-many-warning-actions, unknown-department,
   *     labelling-word, invalid-field for a time that is not in the next 400 days
   */
  @Transactional
  WarningAction add(String warningId, String key, Intent intent) {
    wording.require("what", intent.what());
    WarningFile file = read.visible(warningId);
    Object request =
        List.of(
            warningId,
            intent.what(),
            intent.person(),
            String.valueOf(intent.department()),
            intent.due().toString());
    String id =
        idempotency
            .once(key, "record-warning-action", request, () -> enter(file, intent).id)
            .resourceId();
    return actions.findById(id);
  }

  private WarningAction enter(WarningFile read, Intent intent) {
    Instant now = clock.instant();
    check(intent, now);
    WarningFile file = files.locked(read.warningId);
    if (actions.count("warningId", file.warningId) >= WarningActions.MOST) {
      throw ProblemException.of(
          WorkflowProblem.TOO_MANY_WARNING_ACTIONS,
          "The warning has " + WarningActions.MOST + " actions.");
    }
    WarningAction action = new WarningAction();
    action.id = Ids.next();
    action.warningId = file.warningId;
    action.what = intent.what();
    action.person = intent.person();
    action.department = intent.department();
    action.dueAt = intent.due();
    action.enteredBy = caller.user();
    action.enteredAt = now;
    actions.persist(action);
    note(action, "action.recorded", action.enteredBy);
    LOG.infof("Action %s about warning %s is recorded", action.id, file.warningId);
    return action;
  }

  private void check(Intent intent, Instant now) {
    if (!intent.due().isAfter(now) || intent.due().isAfter(now.plus(LONGEST))) {
      throw ProblemException.invalid(
          "due",
          "must be in the future, within 400 days",
          "Name the day on which it will be done.");
    }
    if (intent.department() != null && !departments.exists(intent.department())) {
      throw ProblemException.of(WorkflowProblem.UNKNOWN_DEPARTMENT, "No such department.")
          .field("department", "is unknown", "Use a code from GET /api/v1/departments.");
    }
  }

  /**
   * Says what has become of it. The same once more changes nothing.
   *
   * @throws ProblemException no-such-warning, no-such-warning-action, warning-action-ended where
   *     something else was said, forbidden for others than the person named, coordinators, heads
   *     and supervisors; labelling-word
   */
  @Transactional
  WarningAction end(String warningId, String id, boolean done, String result) {
    wording.require("result", result);
    files.locked(read.visible(warningId).warningId);
    WarningAction action = actions.findById(id);
    if (action == null || !action.warningId.equals(warningId)) {
      throw ProblemException.of(WorkflowProblem.NO_SUCH_WARNING_ACTION, "No such action.");
    }
    if (!action.person.equals(caller.user()) && !mayManage()) {
      throw ProblemException.of(
          CommonProblem.FORBIDDEN,
          "Only who does it, coordinators, heads and supervisors say what became of an action.");
    }
    WarningAction.State state = done ? WarningAction.State.DONE : WarningAction.State.NOT_DONE;
    if (action.state == WarningAction.State.OPEN) {
      action.state = state;
      action.result = result;
      action.endedBy = caller.user();
      action.endedAt = clock.instant();
      note(action, done ? "action.done" : "action.notDone", action.endedBy);
    } else if (action.state != state || !result.equals(action.result)) {
      throw ProblemException.of(
          WorkflowProblem.WARNING_ACTION_ENDED, "Its state is " + action.state + ".");
    }
    return action;
  }

  private boolean mayManage() {
    return caller.has(Roles.COORDINATOR) || caller.has(Roles.HEAD) || caller.has(Roles.SUPERVISOR);
  }

  private void note(WarningAction action, String type, String by) {
    Map<String, Object> data = new HashMap<>();
    data.put("actionId", action.id);
    data.put("by", by);
    data.put("person", action.person);
    data.put("dueAt", action.dueAt.toString());
    journal.noted(action.warningId, type, data);
  }
}
