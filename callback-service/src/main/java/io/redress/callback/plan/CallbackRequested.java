package io.redress.callback.plan;

import io.redress.callback.sampling.Candidate;
import io.redress.kit.id.Identifier;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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
    @NotNull @Identifier String complaintId,
    @NotNull @Size(max = 40) String ticketNumber,
    @NotNull @Identifier String caseId,
    @Min(1) @Max(100_000) int round,
    @NotNull Instant requestedAt,
    @NotNull Instant dueAt,
    @NotNull @Size(max = 20) String lane,
    @NotNull @Size(max = 20) String tier,
    @NotNull @Size(max = 100) String category,
    @Size(max = 64) String branch,
    @NotNull @Size(max = 64) String customer,
    boolean repeat,
    boolean highFrequency,
    @Min(0) @Max(3) int escalationLevel,
    @Size(max = 1000) List<@Size(max = 100) String> handlers) {

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
