package io.redress.analytics.launch;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What is read of {@code plan.published}. */
record PlanPublished(
    @NotNull @Size(max = 40) String plan,
    @Min(1) @Max(999_999) int version,
    @NotNull @Size(max = 20) List<@Size(max = 64) String> categories,
    LocalDate validFrom,
    LocalDate validUntil,
    @NotNull LocalDate reviewBy,
    LocalDate rulesValidUntil,
    @NotNull Instant at) {}
