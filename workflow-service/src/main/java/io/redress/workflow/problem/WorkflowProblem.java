package io.redress.workflow.problem;

import io.redress.kit.problem.ProblemType;
import java.util.Locale;

/** What this service refuses beyond the common reasons. Codes are stable. */
public enum WorkflowProblem implements ProblemType {
  /** No case for the complaint, or not one of the caller's. */
  NO_SUCH_CASE(404, "No such case", "Check the complaint id; a case may take a moment to start."),
  /** No such work item, or not one of the caller's. */
  NO_SUCH_WORK_ITEM(404, "No such work item", "List the work items of your department."),
  /** Somebody else holds the work item. */
  HELD_BY_ANOTHER(
      409, "Somebody else holds this work item", "Ask them to release it, or have it transferred."),
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
  /** There is one process. */
  NO_SUCH_PROCESS(404, "No such process", "List the processes."),
  /** The version was never deployed. */
  NO_SUCH_VERSION(404, "No such version", "List the versions of the process."),
  /** No job of this id fails (any more). */
  NO_SUCH_JOB(404, "No such failed job", "List the stuck jobs: it may have been done since."),
  /** The diagram breaks the process contract; the violations are listed. */
  DIAGRAM_REFUSED(
      422,
      "The diagram breaks the process contract",
      "Mend the elements named in violations, and check it before deploying again.");

  private final int status;
  private final String title;
  private final String mend;

  WorkflowProblem(int status, String title, String mend) {
    this.status = status;
    this.title = title;
    this.mend = mend;
  }

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String mend() {
    return mend;
  }
}
