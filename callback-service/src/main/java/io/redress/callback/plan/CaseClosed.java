package io.redress.callback.plan;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/**
 * What this service reads of the lifecycle's {@code case.closed}.
 *
 * @param rounds how many rounds the case had; callbacks up to this round are over
 */
public record CaseClosed(
    @NotNull String complaintId,
    @NotNull String disposition,
    int rounds,
    @NotNull Instant closedAt) {

  boolean notReached() {
    return "NOT_REACHED".equals(disposition);
  }
}
