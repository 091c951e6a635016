package io.redress.analytics.fact;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/** What figures read of {@code repair.completed}: which steps of a repair plan were done. */
record RepairCompleted(
    @NotNull @Size(max = 5) List<@Size(max = 32) String> done, @NotNull Instant at) {
  RepairCompleted {
    done = done == null ? null : List.copyOf(done);
  }
}
