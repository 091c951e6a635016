package io.redress.callback.attempt;

import io.redress.callback.order.ComplaintEvents;
import io.redress.callback.plan.AttemptOutcome;
import io.redress.callback.plan.Callback;
import io.redress.callback.plan.CallingPolicy;
import io.redress.callback.plan.ChangeCourse;
import io.redress.callback.plan.Course;
import io.redress.callback.plan.Refusal;
import io.redress.callback.problem.CallbackProblem;
import io.redress.kit.idempotency.Idempotency;
import io.redress.kit.problem.ProblemException;
import io.redress.kit.time.Zone;
import io.redress.kit.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Records a call to the customer, made just now. */
@ApplicationScoped
public class RecordAttempt {

  private record Once(String callbackId, AttemptRequest attempt) {}

  private final OpenForCaller open;
  private final CallingPolicy policy;
  private final ChangeCourse courses;
  private final Wording wording;
  private final Idempotency idempotency;
  private final EntityManager entities;
  private final ComplaintEvents events;
  private final Event<CallbackAttempted> attempted;
  private final Clock clock;
  private final Zone zone;

  RecordAttempt(
      OpenForCaller open,
      CallingPolicy policy,
      ChangeCourse courses,
      Wording wording,
      Idempotency idempotency,
      EntityManager entities,
      ComplaintEvents events,
      Event<CallbackAttempted> attempted,
      Clock clock,
      Zone zone) {
    this.open = open;
    this.policy = policy;
    this.courses = courses;
    this.wording = wording;
    this.idempotency = idempotency;
    this.entities = entities;
    this.events = events;
    this.attempted = attempted;
    this.clock = clock;
    this.zone = zone;
  }

  /**
   * Records one attempt. Of two people at once one is recorded, the other is told that it is too
   * early for another.
   *
   * @throws ProblemException why it cannot be made now, with {@code notBefore} when it can be
   *     later; labelling-word
   */
  @Transactional
  public void record(Change change, AttemptRequest request) {
    wording.require("note", request.note());
    idempotency.once(
        change.key(),
        "record-attempt",
        new Once(change.callbackId(), request),
        () -> attempt(change, request));
  }

  private String attempt(Change change, AttemptRequest request) {
    Callback callback = open.lock(change);
    Instant now = clock.instant();
    policy
        .refusal(callback.course(), now)
        .ifPresent(
            refusal -> {
              throw problem(refusal);
            });
    Instant chosen = chosen(request, callback.course(), now);
    Course course = policy.attempt(callback.course(), request.outcome(), now, chosen);
    Attempt attempt =
        new Attempt(
            callback.id(), course.attempts(), request.outcome(), change.by(), now, request.note());
    entities.persist(attempt);
    CallbackAttempted event =
        new CallbackAttempted(
            callback.complaintId(),
            callback.ticketNumber(),
            callback.id(),
            attempt.number,
            attempt.outcome,
            now);
    events.append(callback.complaintId(), CallbackAttempted.TYPE, event);
    courses.change(callback, course);
    attempted.fire(event);
    return attempt.id;
  }

  /** When the customer wants to be called again; null when they did not say. */
  private Instant chosen(AttemptRequest request, Course course, Instant now) {
    if (request.callAgainAt() == null) {
      return null;
    }
    Instant chosen = request.callAgainAt().toInstant();
    if (request.outcome() != AttemptOutcome.REACHED || !policy.mayBeAgreed(course, chosen, now)) {
      throw ProblemException.invalid(
          "callAgainAt",
          "is not a time at which this customer may be called again",
          "Send it with REACHED only: a time in the allowed hours, before calling ends.");
    }
    return chosen;
  }

  private ProblemException problem(Refusal refusal) {
    ProblemException problem =
        switch (refusal.kind()) {
          case CLOSED ->
              ProblemException.of(
                  CallbackProblem.CALLBACK_CLOSED, "The callback has its result already.");
          case ATTEMPTS_USED_UP ->
              ProblemException.of(
                  CallbackProblem.ATTEMPTS_USED_UP, "All attempts of this callback were made.");
          case CALLING_OVER ->
              ProblemException.of(
                  CallbackProblem.CALLING_OVER, "The time for calling this customer has passed.");
          case OUTSIDE_ALLOWED_HOURS ->
              ProblemException.of(
                  CallbackProblem.OUTSIDE_ALLOWED_HOURS,
                  "The customer may be called from " + zone.at(refusal.from()) + " on.");
          case SAME_TIME_OF_DAY ->
              ProblemException.of(
                  CallbackProblem.SAME_TIME_OF_DAY,
                  "Nobody answered at this time of the day before; call from "
                      + zone.at(refusal.from())
                      + " on.");
          case TOO_EARLY ->
              ProblemException.of(
                  CallbackProblem.TOO_EARLY,
                  "The next attempt may be made from " + zone.at(refusal.from()) + " on.");
        };
    return refusal.from() == null ? problem : problem.with("notBefore", zone.at(refusal.from()));
  }
}
