package io.redress.analytics.fact;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** What figures read of {@code callback.completed}. */
record CallbackCompleted(
    @Min(1) @Max(100_000) int round,
    @NotNull @Size(max = 32) String result,
    @NotNull Instant completedAt,
    @Valid Marks ratings) {
  /** The customer's marks, 1 to 5, each where it was given. */
  record Marks(
      @Min(1) @Max(5) Integer acceptance,
      @Min(1) @Max(5) Integer handling,
      @Min(1) @Max(5) Integer result) {}
}
