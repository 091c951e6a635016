package io.redress.callback.plan;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;

/**
 * The result of a callback for the lifecycle, {@code callback.completed}: published exactly once
 * for each callback, in the transaction that closes it. Carries no free text.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CallbackCompleted(
    String complaintId,
    String ticketNumber,
    String callbackId,
    String caseId,
    int round,
    CallbackResult result,
    EndCause cause,
    Ratings ratings,
    List<String> reasons,
    int attempts,
    Instant completedAt) {

  /** The type of the event. */
  public static final String TYPE = "callback.completed";
}
