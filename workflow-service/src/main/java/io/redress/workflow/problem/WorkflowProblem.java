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
  /** There is one process. */
  NO_SUCH_PROCESS(404, "No such process", "List the processes."),
  /** The version was never deployed. */
  NO_SUCH_VERSION(404, "No such version", "List the versions of the process."),
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
