package io.redress.analytics.fact;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * What figures read of {@code complaint.updated}: corrections, and parted repeats.
 *
 * @param repeats of an issue from which a repeat was parted: those left; else {@code null}
 */
record ComplaintUpdated(
    @NotNull @Size(max = 32) String what,
    @Size(max = 64) String category,
    @Size(max = 32) String nature,
    Boolean misidentified,
    @Min(0) @Max(100_000) Integer repeats) {
  boolean isCorrection() {
    return "CORRECTION".equals(what);
  }
}
