package io.redress.analytics.fact;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/** What figures read of {@code callback.requested}: the customer has the answer since then. */
record CallbackRequested(
    @Min(1) @Max(100_000) int round,
    @NotNull @Size(max = 32) String lane,
    boolean highFrequency,
    @Min(0) @Max(3) int escalationLevel,
    @Size(max = 64) String leadDepartment,
    @Size(max = 1000) List<@Size(max = 100) String> departments,
    Instant requestedAt) {}
