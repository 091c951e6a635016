package io.redress.analytics.fact;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * The latest answer that was made with a response plan and says whether the plan fitted: an
 * approved one, or one given on the spot.
 *
 * @param plan its number, with or without the version
 */
@Embeddable
public record PlanUse(
    @Column(name = "plan_used_at") Instant at,
    @Column(name = "plan") String plan,
    @Column(name = "plan_fitted") Boolean fitted,
    @Column(name = "plan_stamp") String stamp) {

  /** The later of the two; what names no plan, or does not judge it, is none. */
  static PlanUse latest(PlanUse kept, Instant at, String plan, Boolean fitted, String stamp) {
    return plan != null && fitted != null && (kept == null || Stamp.later(stamp, kept.stamp))
        ? new PlanUse(Bounded.micros(at), plan, fitted, stamp)
        : kept;
  }
}
