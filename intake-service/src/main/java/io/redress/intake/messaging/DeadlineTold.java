package io.redress.intake.messaging;

import io.redress.intake.promise.Deadline;
import io.redress.intake.promise.KeepPromises;
import io.redress.intake.promise.Telling;
import io.redress.kit.id.Identifier;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** What is read of the events about a deadline. */
record DeadlineTold(
    @NotNull @Identifier String complaintId,
    @NotNull @Identifier String deadlineId,
    @NotNull @Size(max = 64) String deadline,
    @Min(1) @Max(1000) int percent,
    @Min(1) @Max(100_000) int round,
    @NotNull Instant startedAt,
    @NotNull Instant dueAt,
    @NotNull Instant at) {
  private static final int WHOLE = 100;

  /** Parts of a clock warn staff, and most clocks are about their work. */
  boolean concernsCustomer() {
    return percent == WHOLE && KeepPromises.clocks().contains(deadline);
  }

  Deadline as(Telling telling) {
    return new Deadline(deadlineId, deadline, round, startedAt, dueAt, telling, at);
  }
}
