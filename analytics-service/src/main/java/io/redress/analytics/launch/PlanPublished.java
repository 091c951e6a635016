package io.redress.analytics.launch;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What is read of {@code plan.published}. */
record PlanPublished(
    @NotNull String plan,
    int version,
    @NotNull List<String> categories,
    LocalDate validFrom,
    LocalDate validUntil,
    @NotNull LocalDate reviewBy,
    LocalDate rulesValidUntil,
    @NotNull Instant at) {}
