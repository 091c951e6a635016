package io.redress.analytics.launch;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** What is read of {@code plan.superseded} and {@code plan.retired}. */
record PlanEnded(@NotNull String plan, int version, @NotNull Instant at) {}
