package io.redress.analytics.fact;

import jakarta.validation.constraints.NotNull;

/** What figures read of {@code complaint.urged}: how often so far, and the lane since then. */
record ComplaintUrged(int urges, @NotNull String lane) {}
