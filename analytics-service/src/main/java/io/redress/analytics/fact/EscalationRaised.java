package io.redress.analytics.fact;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** What figures read of {@code escalation.raised}; levels 1 to 3. */
record EscalationRaised(int level, int round, @NotNull Instant at) {}
