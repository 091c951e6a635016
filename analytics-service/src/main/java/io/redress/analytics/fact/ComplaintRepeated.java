package io.redress.analytics.fact;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

/** What figures read of {@code complaint.repeated}: the first complaint was reported again. */
record ComplaintRepeated(
    @Min(1) @Max(100_000) int repeats, boolean reopened, @Size(max = 32) String lane) {}
