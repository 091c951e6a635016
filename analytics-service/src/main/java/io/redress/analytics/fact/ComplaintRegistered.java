package io.redress.analytics.fact;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** What figures read of {@code complaint.registered}; {@code customer} is a pseudonym. */
record ComplaintRegistered(
    @NotNull String ticketNumber,
    @NotNull String type,
    @NotNull String nature,
    @NotNull String channel,
    @NotNull String category,
    @NotNull String categoryGroup,
    @NotNull String lane,
    @NotNull String tier,
    String branch,
    String district,
    @NotNull String customer,
    @NotNull Instant registeredAt,
    Double completeness,
    String product,
    Boolean highFrequency,
    FirstResponsible firstResponsible,
    String relatedComplaintId) {
  /** Who is responsible to the end. */
  record FirstResponsible(String department) {}

  String firstDepartment() {
    return firstResponsible == null ? null : firstResponsible.department();
  }
}
