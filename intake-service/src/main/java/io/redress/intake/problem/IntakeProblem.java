package io.redress.intake.problem;

import io.redress.kit.problem.ListedProblem;

/** The refusals of this service that a client can tell apart. */
public enum IntakeProblem implements ListedProblem {
  COMPLAINT_CLOSED(
      409,
      "The complaint is closed.",
      "Register the issue again: within the repeat window that reopens the first ticket."),
  COMPLAINT_RESOLVED(
      409,
      "The complaint was resolved on the spot just before.",
      "Read the ticket again; it can still be withdrawn once its case has taken that up."),
  BEYOND_ON_THE_SPOT(
      409,
      "The complaint can no longer be resolved on the spot.",
      "Leave it to the work items of its case; GET /cases/{complaintId} of the workflow service"
          + " lists them."),
  AUTHORITY_EXCEEDED(
      403,
      "The measure or its compensation is above what the caller may grant.",
      "Have somebody of the roles in grantableBy resolve it, or leave it to its case (the path in"
          + " case, of the workflow service), where compensation is approved."),
  ALREADY_LINKED(
      409,
      "The complaint is linked to another one.",
      "Take that link back first, with POST /complaints/{id}/unlinks."),
  NOT_LINKED(
      409,
      "The complaint is linked to none.",
      "Address the ticket whose relatedComplaintId names the other one."),
  STILL_OPEN(
      409,
      "Something of the customer is open, and cannot be brought to its end without their data.",
      "Wait until what is named in open is closed, or withdraw it for the customer; then erase."),
  ROW_NOT_YOURS(
      403,
      "The complaint belongs to someone else's rows.",
      "Ask the branch that registered it, or a supervisor."),
  CATEGORY_CODE_TAKEN(
      409,
      "The code is, or was, that of another category.",
      "Choose another code: a code stands for one thing for ever. GET /categories?retired=true"
          + " shows the taken ones."),
  PERIOD_BEGUN(
      409,
      "The special period has begun.",
      "End it instead: PUT it with a 'to' that has come. It stays as the reason for lanes that it"
          + " raised."),
  IMPORT_HEADER_UNREADABLE(
      400,
      "The file has no header that can be read.",
      "Send CSV in UTF-8, separated by commas, with the names of the columns in its first line."),
  IMPORT_COLUMN_UNKNOWN(
      400,
      "The mapping names a column that the file does not have.",
      "Correct the columns named in errors; upper and lower case are the same."),
  FILE_UNREADABLE(
      400,
      "The file cannot be read to its end.",
      "Mend it from the named line or feature on, and send it again: what came before was taken, and"
          + " is taken once."),
  MISSED_CONTACT_TAKEN(
      409,
      "Somebody else has claimed the callback.",
      "Take another one; a supervisor can give it back, and so does time."),
  MISSED_CONTACT_NOT_CLAIMED(
      409,
      "The callback is not claimed by the caller.",
      "Claim it first; then call, and then say."),
  MISSED_CONTACT_CLOSED(
      409,
      "The promise to call back has come to its end.",
      "Nothing is left to do; the outcome is in the document."),
  PLAN_STATE(
      409,
      "The version of the plan is in another state.",
      "Read it again. Drafts are written and reviewed, reviewed ones published, published ones"
          + " retired; to change what was in force once, draft a new version."),
  PLAN_OWN_WORK(
      403,
      "Nobody reviews or publishes what they wrote.",
      "Leave it to somebody who wrote no word of this version."),
  PLAN_OVERTAKEN(
      409,
      "Another version of the plan was published meanwhile.",
      "Read the version in force, and draft a new one that says what both are to say."),
  PLAN_OUT_OF_DATE(
      409,
      "The dates of the plan do not allow it to be published.",
      "Have it sent back, correct the days named in errors, and have it reviewed again."),
  COMPLAINT_OPEN(
      409,
      "The complaint is not closed.",
      "Wait for its end: what is learned from a case is how it ended."),
  PROPOSAL_DECIDED(
      409,
      "The proposal was decided already.",
      "Read it to see what became of it; propose again what is still missing."),
  TOO_MANY_MESSAGES(
      429,
      "Too many messages and urges for this ticket.",
      "Try again after the seconds in Retry-After, or call: agents are not bounded."),
  TOO_MANY_TRIES(
      429,
      "Too many wrong tracking codes.",
      "Try again after the seconds in Retry-After, with the code that was given at registration.");

  private final Kind kind;

  IntakeProblem(int status, String title, String mend) {
    this.kind = new Kind(status, title, mend);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
