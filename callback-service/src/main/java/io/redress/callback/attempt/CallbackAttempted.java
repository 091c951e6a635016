package io.redress.callback.attempt;

import io.redress.callback.plan.AttemptOutcome;
import java.time.Instant;

/**
 * A call was made, {@code callback.attempted}. Carries neither note nor name.
 *
 * @param attempt its number, from 1
 */
public record CallbackAttempted(
    String complaintId,
    String ticketNumber,
    String callbackId,
    int attempt,
    AttemptOutcome outcome,
    Instant at) {

  /** The type of the event. */
  public static final String TYPE = "callback.attempted";
}
