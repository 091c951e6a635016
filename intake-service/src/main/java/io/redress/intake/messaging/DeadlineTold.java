package io.redress.intake.messaging;

import io.redress.intake.promise.Deadline;
import io.redress.intake.promise.KeepPromises;
import io.redress.intake.promise.Telling;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** What is read of the events about a deadline. */
record DeadlineTold(
    @NotNull String complaintId,
    @NotNull String deadlineId,
    @NotNull String deadline,
    int percent,
    int round,
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
