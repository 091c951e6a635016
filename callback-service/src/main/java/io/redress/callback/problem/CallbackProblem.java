package io.redress.callback.problem;

import io.redress.kit.problem.ListedProblem;

/** Every refusal that is this service's own, with how to mend it. Codes never change. */
public enum CallbackProblem implements ListedProblem {
  HANDLED_BY_CALLER(
      403,
      "You worked on this case",
      "Somebody who did not work on the case has to call: leave it to a colleague."),
  CALLBACK_CLOSED(
      409,
      "The callback is closed",
      "Its result is known to the lifecycle; nothing more can be recorded. Read the callback to see"
          + " how it ended."),
  ALREADY_ANSWERED(
      409,
      "The answers are recorded already",
      "Read the callback to see them. To repeat a request safely send the same Idempotency-Key."),
  ATTEMPTS_USED_UP(
      409,
      "No attempt is left",
      "Call no more. Answers are still taken until the callback expires."),
  CALLING_OVER(
      409,
      "The time for calling is over",
      "Call no more. Answers are still taken until the callback is closed."),
  OUTSIDE_ALLOWED_HOURS(
      409, "Customers are not called at this hour", "Call from the time in notBefore on."),
  TOO_EARLY(
      409,
      "It is too early to call",
      "Call from the time in notBefore on: attempts are made at different times of the day."),
  SAME_TIME_OF_DAY(
      409,
      "Nobody answered at this time of the day",
      "Call from the time in notBefore on: attempts are made in different parts of the day."),
  CLAIMED_BY_OTHER(
      409,
      "A colleague has this callback",
      "Take another one from the queue, or wait until the time in until."),
  SURVEY_LINK_USED(
      410,
      "This survey is closed",
      "Nothing is left to do: it was answered, or an answer is not needed any more."),
  SURVEY_LINK_EXPIRED(
      410,
      "This link is too old",
      "It cannot be answered any more. Whoever wants to tell something reports it anew."),
  VISIT_NOT_POSSIBLE(
      409,
      "This cannot happen to the visit now",
      "Read the visit to see its state, then do what comes next."),
  VISIT_UNDER_WAY(
      409, "A visit is under way", "Go on with the one in visitId, or cancel it first."),
  TIME_NOT_OFFERED(
      409,
      "That time was not offered",
      "Choose one of the offered times, or answer OTHER_TIME to wish for another one."),
  DAY_IS_OVER(409, "That day is over", "Plan today or a later day."),
  KIT_INCOMPLETE(409, "The kit is not complete", "Fetch what is named in missing."),
  GIFT_BUDGET_EXCEEDED(
      409,
      "The gifts exceed the budget",
      "Give less, or have the supervisor set the budget of the month."),
  REPAIR_NOT_POSSIBLE(
      409, "This cannot be done to the repair now", "Read the plan to see how it stands."),
  NO_SUCH_VERSION(404, "There is no such version", "Use one that the list of versions shows."),
  DECISION_REFUSED(
      422,
      "The table is not fit",
      "Mend each of the violations, and each case of the sheet in failures: the table or the case"
          + " is wrong.");

  private final Kind kind;

  CallbackProblem(int status, String title, String mend) {
    this.kind = new Kind(status, title, mend);
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
