package io.redress.intake.complaint;

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

  /** The lane at registration. */
  public Lane atRegistration(
      boolean privileged, boolean emergencyCategory, boolean markedUrgent, boolean bySupervisor) {
    if (emergencyCategory || (markedUrgent && bySupervisor)) {
      return Lane.EMERGENCY;
    }
    return privileged ? Lane.GREEN : Lane.STANDARD;
  }

  /** The lane once the customer has urged this often; never slower than before. */
  public Lane afterUrges(Lane lane, int urges) {
    return urges >= urgesToGreen ? lane.orFaster(Lane.GREEN) : lane;
  }
}
