package io.redress.analytics.fact;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;

/** What figures read of {@code case.closed}. */
record CaseClosed(
    @NotNull String disposition,
    int rounds,
    @NotNull String lane,
    Instant resolvedAt,
    @NotNull Instant closedAt,
    Boolean resolvedInTime,
    int escalationLevel,
    String leadDepartment,
    List<String> departments) {}
