package io.redress.analytics.fact;

import jakarta.validation.constraints.NotNull;
import java.util.List;

/** What figures read of {@code resolution.approved}. */
record ResolutionApproved(int round, @NotNull String department, List<String> departments) {}
