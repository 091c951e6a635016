package io.redress.analytics.planning;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many people the visits take, beside what the plan started from. */
@Schema(name = "Staffing")
public record StaffingView(
    @Schema(description = "What it was computed from, defaults included.") StaffingRequest from,
    @Schema(description = "Of one branch.", examples = "4") int visitors,
    VisitsPerVisitor visitsPerVisitor,
    @Schema(
            description = "Hours of visits of the busiest visitor when they are shared evenly.",
            examples = "9.0")
        BigDecimal longestDay,
    @Schema(description = "How much of it exceeds hoursPerDay.", examples = "1.0")
        BigDecimal overtime,
    @Schema(description = "Visitors and follow-up staff.", examples = "6") long perBranch,
    @Schema(description = "All branches and those who check.", examples = "27") long total) {

  /** Visits of one visitor on one day. */
  @Schema(name = "VisitsPerVisitor", description = "Visits of one visitor on one day.")
  public record VisitsPerVisitor(
      @Schema(examples = "4") int least,
      @Schema(description = "Whole visits within the hours.", examples = "5") int fitting,
      @Schema(examples = "6") int most) {}

  static StaffingView of(StaffingRequest asked) {
    var plan =
        StaffingPolicy.staffing(
            asked.visitsPerDay(),
            asked.hoursPerVisit(),
            asked.hoursPerDay(),
            asked.spread(),
            asked.followUpStaff(),
            asked.branches(),
            asked.checkers());
    return new StaffingView(
        asked,
        plan.visitors(),
        new VisitsPerVisitor(plan.least(), plan.fitting(), plan.most()),
        plan.longestDay(),
        plan.beyond(),
        plan.perBranch(),
        plan.total());
  }
}
