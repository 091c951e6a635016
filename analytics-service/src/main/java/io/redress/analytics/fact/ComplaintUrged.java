package io.redress.analytics.fact;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What figures read of {@code complaint.urged}: how often so far, and the lane since then. */
record ComplaintUrged(@Min(1) @Max(100_000) int urges, @NotNull @Size(max = 32) String lane) {}
