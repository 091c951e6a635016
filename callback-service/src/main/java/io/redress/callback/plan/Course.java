package io.redress.callback.plan;

import java.time.Instant;
import java.time.ZoneId;

/**
 * How one callback stands. Immutable; {@link CallingPolicy} says what comes next.
 *
 * @param zone whose hours the customer lives by
 * @param requestedAt when the lifecycle asked; the callback expires counted from here
 * @param notBefore earliest time of the next attempt
 * @param agreed whether the customer chose that time
 * @param firstAttemptAt null before the first attempt
 * @param attempts calls made so far
 * @param tried the parts of the day in which nobody answered, as bits
 * @param result null while open
 * @param cause null while open
 * @param closedAt null while open
 */
public record Course(
    CallbackState state,
    ZoneId zone,
    Instant requestedAt,
    Instant notBefore,
    boolean agreed,
    Instant firstAttemptAt,
    int attempts,
    int tried,
    CallbackResult result,
    EndCause cause,
    Instant closedAt) {

  /** The course of a case that nobody calls. */
  static Course notSampled(ZoneId zone, Instant requestedAt, Instant now) {
    return new Course(
        CallbackState.NOT_SAMPLED,
        zone,
        requestedAt,
        requestedAt,
        false,
        null,
        0,
        0,
        CallbackResult.NOT_SAMPLED,
        EndCause.NOT_SAMPLED,
        now);
  }

  static Course planned(ZoneId zone, Instant requestedAt, Instant notBefore) {
    return new Course(
        CallbackState.PLANNED, zone, requestedAt, notBefore, false, null, 0, 0, null, null, null);
  }

  /** Whether attempts or answers may still come. */
  public boolean open() {
    return state.open();
  }

  Course goesTo(CallbackState next) {
    return with(next, null, null, null);
  }

  Course ends(CallbackState next, CallbackResult with, EndCause by, Instant at) {
    return with(next, with, by, at);
  }

  private Course with(CallbackState next, CallbackResult with, EndCause by, Instant at) {
    return new Course(
        state.to(next),
        zone,
        requestedAt,
        notBefore,
        agreed,
        firstAttemptAt,
        attempts,
        tried,
        with,
        by,
        at);
  }

  /** After one more call; the next is planned later. */
  Course attempted(Instant at, int triedNow) {
    return new Course(
        state,
        zone,
        requestedAt,
        notBefore,
        false,
        firstAttemptAt == null ? at : firstAttemptAt,
        attempts + 1,
        triedNow,
        result,
        cause,
        closedAt);
  }

  Course next(Instant at, boolean chosenByTheCustomer) {
    return new Course(
        state,
        zone,
        requestedAt,
        at,
        chosenByTheCustomer,
        firstAttemptAt,
        attempts,
        tried,
        result,
        cause,
        closedAt);
  }
}
