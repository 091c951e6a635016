package io.redress.analytics.fact;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;

/** What figures read of money that was granted: that it was. */
record Compensation(@Min(0) @Max(1_000_000_000_000L) long amount, @Size(max = 3) String currency) {}
