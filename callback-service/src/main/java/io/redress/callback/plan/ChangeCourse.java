package io.redress.callback.plan;

import io.redress.callback.order.ComplaintEvents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * The one door through which a callback's state changes: closing it and telling the lifecycle are
 * one change, so that a result exists exactly once and never without its state.
 */
@ApplicationScoped
public class ChangeCourse {

  private final CallingPolicy policy;
  private final ComplaintEvents events;
  private final Event<CallbackEnded> ended;
  private final Event<CallbackUnanswered> unanswered;

  ChangeCourse(
      CallingPolicy policy,
      ComplaintEvents events,
      Event<CallbackEnded> ended,
      Event<CallbackUnanswered> unanswered) {
    this.policy = policy;
    this.events = events;
    this.ended = ended;
    this.unanswered = unanswered;
  }

  /** Takes the course of a callback that the caller has locked; tells the result when it closed. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void change(Callback callback, Course course) {
    change(callback, course, null, null);
  }

  /** The same, with what the customer answered; either may be null. */
  @Transactional(Transactional.TxType.MANDATORY)
  public void change(Callback callback, Course course, Ratings ratings, List<String> reasons) {
    CallbackState before = callback.state;
    callback.take(course, policy.nextChange(course).orElse(null));
    if (course.open()) {
      if (course.state() == CallbackState.UNANSWERED && before != course.state()) {
        unanswered.fire(new CallbackUnanswered(callback));
      }
      return;
    }
    events.append(
        callback.complaintId,
        CallbackCompleted.TYPE,
        new CallbackCompleted(
            callback.complaintId,
            callback.ticketNumber,
            callback.id,
            callback.caseId,
            callback.round,
            course.result(),
            course.cause(),
            ratings,
            reasons == null || reasons.isEmpty() ? null : reasons,
            course.attempts(),
            course.closedAt()));
    ended.fire(
        new CallbackEnded(
            callback.id,
            callback.complaintId,
            callback.ticketNumber,
            course.result(),
            course.cause(),
            callback.surveyed()));
  }
}
