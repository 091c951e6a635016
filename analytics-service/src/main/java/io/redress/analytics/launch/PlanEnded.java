package io.redress.analytics.launch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** What is read of {@code plan.superseded} and {@code plan.retired}. */
record PlanEnded(
    @NotNull @Size(max = 40) String plan, @Min(1) @Max(999_999) int version, @NotNull Instant at) {}
