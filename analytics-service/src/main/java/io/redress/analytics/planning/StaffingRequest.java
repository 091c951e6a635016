package io.redress.analytics.planning;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a staffing plan starts from; what is left out is as in the published plan. */
@Schema(
    name = "StaffingRequest",
    description = "What is left out is as in the published plan.",
    examples = "{\"visitsPerDay\": 23, \"hoursPerVisit\": 1.5, \"hoursPerDay\": 8}")
public record StaffingRequest(
    @Schema(description = "Of one branch.", defaultValue = "23") @PositiveOrZero @Max(100_000)
        Integer visitsPerDay,
    @Schema(description = "With the way there.", defaultValue = "1.5")
        @DecimalMin("0.01")
        @DecimalMax("24")
        @Digits(integer = 2, fraction = 2)
        BigDecimal hoursPerVisit,
    @Schema(description = "Of one visitor.", defaultValue = "8")
        @DecimalMin("0.01")
        @DecimalMax("24")
        @Digits(integer = 2, fraction = 2)
        BigDecimal hoursPerDay,
    @Schema(
            description =
                "How many visits fewer or more than fit the hours a visitor may make on a day; 0"
                    + " plans without overtime.",
            defaultValue = "1")
        @PositiveOrZero
        @Max(100)
        Integer spread,
    @Schema(description = "Of one branch.", defaultValue = "2") @PositiveOrZero @Max(10_000)
        Integer followUpStaff,
    @Schema(defaultValue = "4") @PositiveOrZero @Max(10_000) Integer branches,
    @Schema(description = "Of the whole company.", defaultValue = "3") @PositiveOrZero @Max(10_000)
        Integer checkers) {
  public StaffingRequest {
    visitsPerDay = visitsPerDay == null ? 23 : visitsPerDay;
    hoursPerVisit = hoursPerVisit == null ? new BigDecimal("1.5") : hoursPerVisit;
    hoursPerDay = hoursPerDay == null ? new BigDecimal("8") : hoursPerDay;
    spread = spread == null ? 1 : spread;
    followUpStaff = followUpStaff == null ? 2 : followUpStaff;
    branches = branches == null ? 4 : branches;
    checkers = checkers == null ? 3 : checkers;
  }
}
