package io.redress.callback.plan;

import io.redress.callback.plan.Refusal.Kind;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * The course of a callback: up to 3 attempts in 72 h in different parts of the day, in the allowed
 * hours of the customer; an answer at any time while it is open; closed as not reached 7 days after
 * the request (domain: "Callback"; the numbers are {@link CallingRules}).
 */
public final class CallingPolicy {

  private final CallingRules rules;

  public CallingPolicy(CallingRules rules) {
    this.rules = rules;
  }

  /** A new callback, to be called from the next allowed hour on. */
  public Course plan(Instant requestedAt) {
    return plan(requestedAt, rules.zone());
  }

  /** The same for a customer who lives by the hours of another zone. */
  public Course plan(Instant requestedAt, ZoneId zone) {
    return Course.planned(zone, requestedAt, rules.in(zone).nextAllowed(requestedAt));
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
    if (!rules.in(course.zone()).allowed(now)) {
      return Optional.of(new Refusal(Kind.OUTSIDE_ALLOWED_HOURS, nextAttemptAt(course, now)));
    }
    if (now.isBefore(course.notBefore())) {
      return Optional.of(new Refusal(Kind.TOO_EARLY, nextAttemptAt(course, now)));
    }
    if (!course.agreed() && rules.in(course.zone()).triedInVain(now, course.tried())) {
      return Optional.of(new Refusal(Kind.SAME_TIME_OF_DAY, nextAttemptAt(course, now)));
    }
    return Optional.empty();
  }

  /** From when on the next attempt may be made, as seen now: now, or later. */
  public Instant nextAttemptAt(Course course, Instant now) {
    CallingRules local = rules.in(course.zone());
    Instant from = now.isBefore(course.notBefore()) ? course.notBefore() : now;
    return course.agreed() ? local.nextAllowed(from) : local.nextUntried(from, course.tried());
  }

  /** Whether a customer may be called at a time that they chose themselves. */
  public boolean mayBeAgreed(Course course, Instant chosen, Instant now) {
    return rules.in(course.zone()).allowed(chosen)
        && chosen.isAfter(now)
        && chosen.isBefore(callUntil(course.attempted(now, course.tried())));
  }

  /** After a call that was allowed. */
  public Course attempt(Course course, AttemptOutcome outcome, Instant now) {
    return attempt(course, outcome, now, null);
  }

  /**
   * After a call that was allowed.
   *
   * @param chosen when the customer, who was reached, wants to be called again; null when they did
   *     not say. Allowed by {@link #mayBeAgreed}
   */
  public Course attempt(Course course, AttemptOutcome outcome, Instant now, Instant chosen) {
    refusal(course, now)
        .ifPresent(
            refusal -> {
              throw new IllegalStateException("An attempt was refused: " + refusal);
            });
    CallingRules local = rules.in(course.zone());
    boolean spoken = outcome == AttemptOutcome.REACHED || outcome == AttemptOutcome.REFUSED;
    int tried = spoken ? course.tried() : course.tried() | local.bit(now);
    Course called =
        course
            .attempted(now, tried)
            .next(
                chosen == null ? local.nextUntried(now.plus(rules.gap()), tried) : chosen,
                chosen != null);
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

  /** After the customer said, in whatever way, that they do not want to answer. */
  public Course refuse(Course course, Instant now) {
    return course.ends(
        CallbackState.NOT_REACHED, CallbackResult.NOT_REACHED, EndCause.REFUSED, now);
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
