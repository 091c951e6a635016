package io.redress.analytics.fact;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** What figures read of {@code callback.completed}. */
record CallbackCompleted(
    int round, @NotNull String result, @NotNull Instant completedAt, Marks ratings) {
  /** The customer's marks, 1 to 5, each where it was given. */
  record Marks(Integer acceptance, Integer handling, Integer result) {}
}
