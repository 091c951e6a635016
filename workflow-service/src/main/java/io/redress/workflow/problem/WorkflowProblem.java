package io.redress.workflow.problem;

import io.redress.kit.problem.ListedProblem;

/** What this service refuses beyond the common reasons. Codes are stable. */
public enum WorkflowProblem implements ListedProblem {
  /** No case for the complaint, or not one of the caller's. */
  NO_SUCH_CASE(404, "No such case", "Check the complaint id; a case may take a moment to start."),
  /** No such work item, or not one of the caller's. */
  NO_SUCH_WORK_ITEM(404, "No such work item", "List the work items of your department."),
  /** Somebody else holds the work item. */
  HELD_BY_ANOTHER(
      409, "Somebody else holds this work item", "Ask them to release it, or have it transferred."),
  /** Only who holds a work item has somebody else do it. */
  NOT_HELD(409, "You do not hold this work item", "Take the item first."),
  /** The work item has ended. */
  ALREADY_ENDED(409, "This work item has ended", "Read the case to see what is open now."),
  /** The case has ended. */
  CASE_CLOSED(409, "This case is closed", "A new report of the customer reopens it."),
  /** Answers are checked by another person than their author. */
  FOUR_EYES(
      403,
      "Another person must do this",
      "Leave the item to somebody who did not work on the answer."),
  /** The outcome is not one of the item's form. */
  UNKNOWN_OUTCOME(400, "Unknown outcome", "Use one of the outcomes that the work item lists."),
  /** The outcome is known but not open now. */
  OUTCOME_NOT_OPEN(409, "This outcome is not open", "Use one of the other outcomes of the item."),
  /** The fields do not fit the form of the outcome. */
  FORM_NOT_FILLED(400, "The form is not filled in rightly", "Mend the fields named in errors."),
  /** The department's code is unknown. */
  UNKNOWN_DEPARTMENT(400, "Unknown department", "Use a code from GET /api/v1/departments."),
  /** The department's code in the address is unknown. */
  NO_SUCH_DEPARTMENT(404, "No such department", "Use a code from GET /api/v1/departments."),
  /** No calendar of this code, or not in this version. */
  NO_SUCH_CALENDAR(404, "No such calendar", "List the calendars."),
  /** No statutory profile of this code. */
  NO_SUCH_PROFILE(404, "No such statutory profile", "List the statutory profiles."),
  /** The calendar without nights and days off stays as it is. */
  CALENDAR_FIXED(409, "This calendar does not change", "Write one of another code."),
  /** The clock to resolve is not stopped. */
  NOT_PAUSED(409, "The clock to resolve is not paused", "Read the deadlines of the case."),
  /** The complaint has been answered: its clock to resolve has stopped for good. */
  CLOCK_NOT_RUNNING(
      409, "The clock to resolve does not run", "Nothing has to be paused: the answer was given."),
  /** A case is paused a limited number of times. */
  TOO_MANY_PAUSES(409, "The case was paused too often", "Decide, or close the case by exception."),
  /** Of this case, or to be seen by the caller. */
  NO_SUCH_HAND_OVER(404, "No such hand-over", "List the hand-overs of the case."),
  /** One offer at a time. */
  HAND_OVER_PENDING(
      409, "The case is offered to somebody already", "Take that offer back, or wait for it."),
  /** Accepted, refused, taken back, or nobody answered in time. */
  HAND_OVER_ENDED(409, "This offer has ended", "Read the hand-overs of the case."),
  /** A case is offered a limited number of times. */
  TOO_MANY_HAND_OVERS(409, "The case was offered too often", "Let a coordinator decide."),
  /** A case changes its lane a limited number of times. */
  TOO_MANY_LANE_CHANGES(409, "The lane was changed too often", "Leave the case in its lane."),
  /** No department leads yet. */
  NOT_DISPATCHED(
      409, "No department leads this case yet", "Dispatch it first, or transfer its open item."),
  /** Nobody is away by that id. */
  NO_SUCH_ABSENCE(404, "No such absence", "List the absences."),
  /** Neither a mail nor an address of that id. */
  NO_SUCH_NOTIFICATION(404, "No such notification", "List the notifications, or the addresses."),
  /** Only steps of the diagram ask. */
  NOT_A_STEP(409, "This was asked itself", "Ask from the item that asked for it."),
  /** A case waits for a limited number of answers. */
  TOO_MANY_ASKED(409, "Too much is asked already", "Wait for answers, or take questions back."),
  /** A department was asked to contribute and has not. */
  CONTRIBUTION_OPEN(
      409, "A contribution is open", "Wait for it, or take the request back, then complete."),
  /** One question to the customer at a time. */
  CUSTOMER_ASKED_ALREADY(
      409, "The customer was asked already", "Wait for the answer, or add it when they call."),
  /** No such warning, or not one of the caller's. */
  NO_SUCH_WARNING(404, "No such warning", "List the warnings; a new one may take a moment."),
  /** No action of that id under the warning. */
  NO_SUCH_WARNING_ACTION(404, "No such action", "Read the warning: it lists its actions."),
  /** What was done about it has been said already. */
  WARNING_ACTION_ENDED(409, "This action has ended", "Record another action."),
  /** A warning has a limited number of actions. */
  TOO_MANY_WARNING_ACTIONS(
      409, "The warning has too many actions", "Say what has become of those that it has."),
  /** No answer of that id about the warning. */
  NO_SUCH_WARNING_ANSWER(404, "No such answer", "List the answers of the warning."),
  /** A warning has a limited number of answers. */
  TOO_MANY_WARNING_ANSWERS(
      409, "The warning has too many answers", "Retry what was refused of one that it has."),
  /** The complaint is none of those that the warning is about. */
  NOT_OF_THE_WARNING(
      409,
      "The complaint does not belong to the warning",
      "Answer it by itself: it is of another category, area or product, or was registered before or"
          + " after."),
  /** No item of the case waits for a resolution. */
  NOTHING_TO_RESOLVE(
      409, "Nothing of this case waits for a resolution", "Read the case to see what is open."),
  /** Trying it failed again and again; what failed is in the log. */
  COULD_NOT_BE_DONE(500, "It could not be done", "Retry it; tell the operator if it fails again."),
  /** No step of a repair plan of that id, or none of the caller's. */
  NO_SUCH_REPAIR_WORK(404, "No such repair work", "List the repair work that is open."),
  /** Done, left out, or its plan was given up. */
  REPAIR_WORK_ENDED(409, "This repair work has ended", "Read the repair plan to see what is open."),
  /** No training note of that id, or one of another department. */
  NO_SUCH_TRAINING_NOTE(404, "No such training note", "List the training notes of the department."),
  /** Something else was said of it before. */
  TRAINING_DONE(409, "The team was trained already", "Read the note to see what was done."),
  /** No process of that key comes with the product. */
  NO_SUCH_PROCESS(404, "No such process", "List the processes."),
  /** The version was never deployed. */
  NO_SUCH_VERSION(404, "No such version", "List the versions of the process."),
  /** No job of this id fails (any more). */
  NO_SUCH_JOB(404, "No such failed job", "List the stuck jobs: it may have been done since."),
  /** The process has no migration of that id. */
  NO_SUCH_MIGRATION(404, "No such migration", "List the migrations of the process."),
  /** The plan has findings, which are listed. */
  MIGRATION_NOT_POSSIBLE(
      422,
      "Running cases cannot be moved so",
      "See findings: name moves for the elements in them, or leave those cases behind."),
  /** What was asked is not open to a migration that stands so. */
  MIGRATION_ELSEWHERE(
      409, "The migration is at another point", "Read it, and do what is open to its state."),
  /** The diagram breaks the process contract; the violations are listed. */
  DIAGRAM_REFUSED(
      422,
      "The diagram breaks the process contract",
      "Mend the elements named in violations, and check it before deploying again."),
  /** The decision table breaks its contract, or its test sheet fails; the violations are listed. */
  TABLE_REFUSED(
      422,
      "The decision table breaks its contract or its test sheet",
      "Mend the rows named in violations, and check it before deploying again."),
  /** No table of that key. */
  NO_SUCH_TABLE(404, "No such decision table", "List the decision tables."),
  /** New cases do not start on two versions. */
  NO_CANARY(404, "No share of new cases goes to another version", "Read the process."),
  /** The version is the active one. */
  CANARY_NOT_POSSIBLE(
      409, "The version cannot take a share of new cases", "Choose one that is not active."),
  /** What was asked is of cases, and no case runs on the diagrams of the process. */
  PROCESS_WITHOUT_CASES(
      409,
      "No case runs on this process",
      "Activate a version for everything that starts; what runs stays on the version it has."),
  /** A warning or repair is started by what happens only. */
  STARTS_BY_ITSELF(
      409, "This process is started by what happens", "Deploy it, and wait for the next."),
  /** A case is started by a registered complaint only. */
  CASE_NEEDS_COMPLAINT(
      409, "A case needs a complaint", "Register a complaint; its case starts by itself."),
  /** Too many wrong passwords in a short time. */
  TOO_MANY_TRIES(
      429, "Too many wrong passwords", "Wait for the time in Retry-After, then try again.");

  private final Kind kind;

  WorkflowProblem(int status, String title, String mend) {
    this.kind = new Kind(status, title, mend);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
