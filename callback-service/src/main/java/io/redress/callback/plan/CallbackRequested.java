package io.redress.callback.plan;

import io.redress.callback.sampling.Candidate;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;

/**
 * What this service reads of the lifecycle's {@code callback.requested}.
 *
 * @param round from 1; a dissatisfied round is followed by the next
 * @param dueAt until when the customer should have been called
 * @param customer pseudonym
 * @param handlers user names of everyone who worked on the case: none of them may call
 */
public record CallbackRequested(
    @NotNull String complaintId,
    @NotNull String ticketNumber,
    @NotNull String caseId,
    int round,
    @NotNull Instant requestedAt,
    @NotNull Instant dueAt,
    @NotNull String lane,
    @NotNull String tier,
    @NotNull String category,
    String branch,
    @NotNull String customer,
    boolean repeat,
    boolean highFrequency,
    int escalationLevel,
    List<String> handlers) {

  public CallbackRequested {
    handlers = handlers == null ? List.of() : List.copyOf(handlers);
    if (round < 1) {
      throw new IllegalArgumentException("round must be 1 or more, not " + round);
    }
  }

  Candidate candidate() {
    return new Candidate(complaintId, lane, tier, category, repeat, highFrequency, escalationLevel);
  }
}
