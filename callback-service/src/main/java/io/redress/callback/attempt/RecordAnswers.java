package io.redress.callback.attempt;

import io.redress.callback.plan.Callback;
import io.redress.callback.plan.CallbackState;
import io.redress.callback.plan.Course;
import io.redress.callback.problem.CallbackProblem;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Records what the customer said, and tells the lifecycle. */
@ApplicationScoped
public class RecordAnswers {

  private record Once(String callbackId, AnswersRequest answers) {}

  private final OpenForCaller open;
  private final TakeAnswers answers;
  private final Wording wording;
  private final Idempotency idempotency;

  RecordAnswers(OpenForCaller open, TakeAnswers answers, Wording wording, Idempotency idempotency) {
    this.open = open;
    this.answers = answers;
    this.wording = wording;
    this.idempotency = idempotency;
  }

  /**
   * Records the answers, at any time while the callback is open: also when the customer rang back,
   * or answered after the last attempt. The reasons are the caller's words, the comment is the
   * customer's.
   *
   * @throws ProblemException already-answered, callback-closed, labelling-word, and those of the
   *     caller
   */
  @Transactional
  public void record(Change change, AnswersRequest request) {
    wording.require("reasons", String.join(", ", request.reasons()));
    idempotency.once(
        change.key(),
        "record-answers",
        new Once(change.callbackId(), request),
        () -> answer(change, request));
  }

  private String answer(Change change, AnswersRequest request) {
    Callback callback = open.lock(change);
    Course course = callback.course();
    if (course.state() == CallbackState.COMPLETED) {
      throw ProblemException.of(
          CallbackProblem.ALREADY_ANSWERED, "This callback has its answers already.");
    }
    if (!course.open()) {
      throw ProblemException.of(
          CallbackProblem.CALLBACK_CLOSED, "The callback was closed before this answer.");
    }
    answers.take(callback, request, change.by());
    return callback.id();
  }
}
