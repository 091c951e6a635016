package io.redress.callback.plan;

import java.time.Instant;

/**
 * How one callback stands. Immutable; {@link CallingPolicy} says what comes next.
 *
 * @param requestedAt when the lifecycle asked; the callback expires counted from here
 * @param notBefore earliest time of the next attempt
 * @param firstAttemptAt null before the first attempt
 * @param attempts calls made so far
 * @param result null while open
 * @param cause null while open
 * @param closedAt null while open
 */
public record Course(
    CallbackState state,
    Instant requestedAt,
    Instant notBefore,
    Instant firstAttemptAt,
    int attempts,
    CallbackResult result,
    EndCause cause,
    Instant closedAt) {

  /** The course of a case that nobody calls. */
  static Course notSampled(Instant requestedAt, Instant now) {
    return new Course(
        CallbackState.NOT_SAMPLED,
        requestedAt,
        requestedAt,
        null,
        0,
        CallbackResult.NOT_SAMPLED,
        EndCause.NOT_SAMPLED,
        now);
  }

  static Course planned(Instant requestedAt, Instant notBefore) {
    return new Course(CallbackState.PLANNED, requestedAt, notBefore, null, 0, null, null, null);
  }

  /** Whether attempts or answers may still come. */
  public boolean open() {
    return state.open();
  }

  Course goesTo(CallbackState next) {
    return new Course(
        state.to(next), requestedAt, notBefore, firstAttemptAt, attempts, null, null, null);
  }

  Course ends(CallbackState next, CallbackResult with, EndCause by, Instant at) {
    return new Course(
        state.to(next), requestedAt, notBefore, firstAttemptAt, attempts, with, by, at);
  }

  Course attempted(Instant at, Instant next) {
    return new Course(
        state,
        requestedAt,
        next,
        firstAttemptAt == null ? at : firstAttemptAt,
        attempts + 1,
        result,
        cause,
        closedAt);
  }
}
