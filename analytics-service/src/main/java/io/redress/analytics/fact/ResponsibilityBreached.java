package io.redress.analytics.fact;

import jakarta.validation.constraints.NotNull;

/** What figures read of {@code responsibility.breached}. */
record ResponsibilityBreached(@NotNull String department) {}
