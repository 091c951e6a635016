package io.redress.callback.plan;

import io.redress.kit.id.Identifier;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/**
 * What this service reads of the lifecycle's {@code case.closed}.
 *
 * @param rounds how many rounds the case had; callbacks up to this round are over
 */
public record CaseClosed(
    @NotNull @Identifier String complaintId,
    @NotNull @Size(max = 40) String disposition,
    @Min(1) @Max(100_000) int rounds,
    @NotNull Instant closedAt) {

  boolean notReached() {
    return "NOT_REACHED".equals(disposition);
  }
}
