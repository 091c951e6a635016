package io.redress.intake.complaint;

import java.util.ArrayList;
import java.util.List;

/**
 * Which lane a report takes. VIP and key accounts go green; an outage, a matter of safety or what a
 * supervisor marks urgent is an emergency; the highest that applies wins. The mark of anybody else
 * is recorded, and changes nothing.
 */
public final class LanePolicy {
  private final int urgesToGreen;

  /**
   * @param urgesToGreen how many urges raise a standard complaint
   */
  public LanePolicy(int urgesToGreen) {
    this.urgesToGreen = urgesToGreen;
  }

  /** The lane for these reasons. */
  public Lane laneFor(List<LaneReason> reasons) {
    return reasons.stream().map(LaneReason::lane).reduce(Lane.STANDARD, Lane::orFaster);
  }

  /** The lane of what falls into a special period, or into several: one lane faster. */
  public Lane inSpecialPeriod(Lane otherwise) {
    return otherwise.raised();
  }

  /** Why a report does not take the standard lane; none when it does. */
  public List<LaneReason> reasons(
      boolean privileged, boolean emergencyCategory, boolean markedUrgent, boolean bySupervisor) {
    List<LaneReason> reasons = new ArrayList<>();
    if (emergencyCategory) {
      reasons.add(LaneReason.EMERGENCY_CATEGORY);
    }
    if (markedUrgent && bySupervisor) {
      reasons.add(LaneReason.MARKED_URGENT);
    }
    if (privileged) {
      reasons.add(LaneReason.PRIVILEGED_TIER);
    }
    return reasons;
  }

  /** The lane once the customer has urged this often; never slower than before. */
  public Lane afterUrges(Lane lane, int urges) {
    return urges >= urgesToGreen ? lane.orFaster(Lane.GREEN) : lane;
  }
}
