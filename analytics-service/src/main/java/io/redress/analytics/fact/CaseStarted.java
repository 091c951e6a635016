package io.redress.analytics.fact;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** What figures read of {@code case.started}. */
record CaseStarted(@NotNull String lane, int round, Instant startedAt) {}
