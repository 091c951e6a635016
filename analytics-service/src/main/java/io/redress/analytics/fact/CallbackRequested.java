package io.redress.analytics.fact;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;

/** What figures read of {@code callback.requested}: the customer has the answer since then. */
record CallbackRequested(
    int round,
    @NotNull String lane,
    boolean highFrequency,
    int escalationLevel,
    String leadDepartment,
    List<String> departments,
    Instant requestedAt) {}
