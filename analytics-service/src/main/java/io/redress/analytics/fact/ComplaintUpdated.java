package io.redress.analytics.fact;

import jakarta.validation.constraints.NotNull;

/**
 * What figures read of {@code complaint.updated}: corrections, and parted repeats.
 *
 * @param repeats of an issue from which a repeat was parted: those left; else {@code null}
 */
record ComplaintUpdated(
    @NotNull String what, String category, String nature, Boolean misidentified, Integer repeats) {
  boolean isCorrection() {
    return "CORRECTION".equals(what);
  }
}
