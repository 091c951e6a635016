package io.redress.callback.plan;

import io.redress.callback.plan.Refusal.Kind;
import java.time.Instant;
import java.util.Optional;

/**
 * The course of a callback: up to 3 attempts in 72 h at different times of day, in the allowed
 * hours; an answer at any time while it is open; closed as not reached 7 days after the request
 * (domain: "Callback"; the numbers are {@link CallingRules}).
 */
public final class CallingPolicy {

  private final CallingRules rules;

  public CallingPolicy(CallingRules rules) {
    this.rules = rules;
  }

  /** A new callback, to be called from the next allowed hour on. */
  public Course plan(Instant requestedAt) {
    return Course.planned(requestedAt, rules.nextAllowed(requestedAt));
  }

  /** What stands in the way of an attempt now; empty when it may be made. */
  public Optional<Refusal> refusal(Course course, Instant now) {
    if (!course.open()) {
      return Optional.of(new Refusal(Kind.CLOSED, null));
    }
    if (course.attempts() >= rules.attempts()) {
      return Optional.of(new Refusal(Kind.ATTEMPTS_USED_UP, null));
    }
    if (course.state() == CallbackState.UNANSWERED || !now.isBefore(callUntil(course))) {
      return Optional.of(new Refusal(Kind.CALLING_OVER, null));
    }
    if (!rules.allowed(now)) {
      Instant later = now.isBefore(course.notBefore()) ? course.notBefore() : now;
      return Optional.of(new Refusal(Kind.OUTSIDE_ALLOWED_HOURS, rules.nextAllowed(later)));
    }
    if (now.isBefore(course.notBefore())) {
      return Optional.of(new Refusal(Kind.TOO_EARLY, course.notBefore()));
    }
    return Optional.empty();
  }

  /** After a call that was allowed. */
  public Course attempt(Course course, AttemptOutcome outcome, Instant now) {
    refusal(course, now)
        .ifPresent(
            refusal -> {
              throw new IllegalStateException("An attempt was refused: " + refusal);
            });
    Course called = course.attempted(now, rules.nextAllowed(now.plus(rules.gap())));
    return switch (outcome) {
      case REFUSED ->
          called.ends(CallbackState.NOT_REACHED, CallbackResult.NOT_REACHED, EndCause.REFUSED, now);
      case REACHED -> called.goesTo(CallbackState.REACHED);
      case NO_ANSWER, BUSY, WRONG_NUMBER ->
          called.goesTo(
              anotherIsPossible(called) ? CallbackState.PLANNED : CallbackState.UNANSWERED);
    };
  }

  /** After the customer's answer, however it came. */
  public Course answer(Course course, Satisfied satisfied, Instant now) {
    return course.ends(CallbackState.COMPLETED, satisfied.result(), EndCause.ANSWERED, now);
  }

  /**
   * After time alone: closed when it expired, no more to be called when the time for calling is
   * over, else as it was.
   */
  public Course elapse(Course course, Instant now) {
    if (!course.open()) {
      return course;
    }
    if (!now.isBefore(expiresAt(course))) {
      return course.ends(
          CallbackState.NOT_REACHED, CallbackResult.NOT_REACHED, EndCause.EXPIRED, now);
    }
    boolean callingOver = !now.isBefore(callUntil(course));
    return course.state() == CallbackState.PLANNED && callingOver
        ? course.goesTo(CallbackState.UNANSWERED)
        : course;
  }

  /**
   * After the lifecycle closed the case without waiting longer.
   *
   * @param notReached whether it did so because the customer was not reached in time
   */
  public Course caseClosed(Course course, boolean notReached, Instant now) {
    return notReached
        ? course.ends(CallbackState.NOT_REACHED, CallbackResult.NOT_REACHED, EndCause.EXPIRED, now)
        : course.ends(CallbackState.CANCELLED, CallbackResult.CANCELLED, EndCause.CASE_CLOSED, now);
  }

  /** When time alone changes the course next; empty when it is closed. */
  public Optional<Instant> nextChange(Course course) {
    if (!course.open()) {
      return Optional.empty();
    }
    return Optional.of(
        course.state() == CallbackState.PLANNED ? callUntil(course) : expiresAt(course));
  }

  /** When an open callback is closed as not reached. */
  public Instant expiresAt(Course course) {
    return course.requestedAt().plus(rules.expiry());
  }

  /** Whether another attempt may be made, now or later. */
  public boolean anotherIsPossible(Course course) {
    return course.open()
        && course.state() != CallbackState.UNANSWERED
        && course.attempts() < rules.attempts()
        && course.notBefore().isBefore(callUntil(course));
  }

  private Instant callUntil(Course course) {
    Instant expires = expiresAt(course);
    if (course.firstAttemptAt() == null) {
      return expires;
    }
    Instant window = course.firstAttemptAt().plus(rules.window());
    return window.isBefore(expires) ? window : expires;
  }
}
