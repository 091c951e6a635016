package io.redress.analytics.fact;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** What figures read of {@code responsibility.returned}: how often so far. */
record ResponsibilityReturned(@Min(1) @Max(100_000) int returns) {}
