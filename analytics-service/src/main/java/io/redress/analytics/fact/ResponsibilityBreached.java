package io.redress.analytics.fact;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What figures read of {@code responsibility.breached}. */
record ResponsibilityBreached(@NotNull @Size(max = 64) String department) {}
