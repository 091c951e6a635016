package io.redress.intake.complaint;

import io.redress.intake.period.SpecialPeriod;
import java.util.List;

/**
 * The lane of a report, and why.
 *
 * @param reasons none for the standard lane
 * @param period the special period that raised it, or {@code null}
 */
record LaneChoice(Lane lane, List<LaneReason> reasons, SpecialPeriod period) {
  LaneChoice {
    reasons = List.copyOf(reasons);
  }
}
