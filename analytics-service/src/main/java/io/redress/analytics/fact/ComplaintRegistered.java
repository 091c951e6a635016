package io.redress.analytics.fact;

import io.redress.kit.id.Identifier;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;

/** What figures read of {@code complaint.registered}; {@code customer} is a pseudonym. */
record ComplaintRegistered(
    @NotNull @Size(max = 40) String ticketNumber,
    @NotNull @Size(max = 32) String type,
    @NotNull @Size(max = 32) String nature,
    @NotNull @Size(max = 32) String channel,
    @NotNull @Size(max = 64) String category,
    @NotNull @Size(max = 64) String categoryGroup,
    @NotNull @Size(max = 32) String lane,
    @NotNull @Size(max = 32) String tier,
    @Size(max = 64) String branch,
    @Size(max = 64) String district,
    @NotNull @Size(max = 64) String customer,
    @NotNull Instant registeredAt,
    @DecimalMin("0") @DecimalMax("1") Double completeness,
    @Size(max = 100) String product,
    Boolean highFrequency,
    @Valid FirstResponsible firstResponsible,
    @Identifier String relatedComplaintId) {
  /** Who is responsible to the end. */
  record FirstResponsible(@Size(max = 64) String department) {}

  String firstDepartment() {
    return firstResponsible == null ? null : firstResponsible.department();
  }
}
